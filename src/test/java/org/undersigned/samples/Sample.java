package org.undersigned.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One statement of our own: the header of its source, and the blocks it is set from. */
record Sample(String id, Map<String, String> header, List<Block> blocks) {
    Sample {
        header = Map.copyOf(header);
        blocks = List.copyOf(blocks);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(header.get(key));
    }

    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("Sample " + id + " has no " + key));
    }

    String language() {
        return get("language");
    }

    /** The family of its list layout: what stands before the first semicolon of the header's layout. */
    String layout() {
        return get("layout").split(";", 2)[0].strip();
    }

    String title() {
        return texts(Block.Kind.TITLE);
    }

    /** Everything that is printed once, running heads and page numbers left out. */
    String text() {
        return blocks.stream()
                .map(block -> Markup.spoken(block.printed()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    List<Entry> entries() {
        return blocks.stream().flatMap(block -> block.entries().stream()).toList();
    }

    Optional<String> signatoryHeading() {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.LIST_HEADING)
                .map(block -> Markup.spoken(block.printed()))
                .findFirst();
    }

    private String texts(Block.Kind kind) {
        return blocks.stream()
                .filter(block -> block.kind() == kind)
                .map(block -> Markup.spoken(block.printed()))
                .collect(Collectors.joining(" "));
    }
}
