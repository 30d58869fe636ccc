package org.undersigned.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The definition of an index: its mapping, one JSON resource each, with the analysis that all of them share. */
final class IndexDefinition {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IndexDefinition() {}

    /** @param name statements, pages, signatures or organisations */
    static ObjectNode mapping(String name) {
        return resource(name + ".json");
    }

    /**
     * The body that creates the index behind the alias.
     *
     * @param identity tells the index from one that was made anew under the same name; a rebuild keeps it
     */
    static String body(String name, String alias, String identity) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode settings = body.putObject("settings");
        settings.put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
        settings.set("analysis", resource("analysis.json"));
        ObjectNode mapping = mapping(name);
        ((ObjectNode) mapping.get("_meta")).put("identity", identity);
        body.set("mappings", mapping);
        body.putObject("aliases").putObject(alias).put("is_write_index", true);
        return body.toString();
    }

    /** Languages that have a field of their own for inflected forms. */
    static Set<String> stemmedLanguages() {
        JsonNode stemmed = mapping("statements").at("/properties/stemmed/properties");
        return new TreeSet<>(stemmed.propertyNames());
    }

    private static ObjectNode resource(String name) {
        try (InputStream in = IndexDefinition.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The index definition " + name + " is not in the program");
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
