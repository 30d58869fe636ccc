package org.undersigned.jobs;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** On which line of a YAML file a setting stands. */
final class YamlLines {
    private final Optional<Node> root;

    YamlLines(String text) {
        this.root = compose(text);
    }

    private static Optional<Node> compose(String text) {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(text);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** From 1; where the setting is not there, the line of what should hold it. */
    int of(List<String> path) {
        int line = 1;
        Optional<Node> at = root;
        for (String name : path) {
            Optional<NodeTuple> found = at.flatMap(node -> find(node, name));
            if (found.isEmpty()) return line;
            line = found.get()
                    .getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
            at = Optional.of(found.get().getValueNode());
        }
        return line;
    }

    private static Optional<NodeTuple> find(Node node, String name) {
        if (!(node instanceof MappingNode mapping)) return Optional.empty();
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst();
    }
}
