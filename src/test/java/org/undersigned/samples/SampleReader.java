package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.samples.Block.Kind;

/**
 * Reads the source of a statement: {@code key: value} lines, a line of three dashes, then the text.
 *
 * <p>Paragraphs stand between blank lines. The first character of a line may say more: # title, ## heading, &gt; set to
 * the right, ! slogan, @ heading of a signatory list, &amp; heading inside a list, | row of a table. A line that begins
 * with % changes how the following ones are taken: {@code %lines 2} each line an item, in two columns; {@code %blocks 2}
 * lines between blank lines are a signature block; {@code %text} back to paragraphs; {@code %page} a new page.
 */
final class SampleReader {
    private record Mark(String sign, Kind kind) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("##", Kind.HEADING),
            new Mark("#", Kind.TITLE),
            new Mark(">", Kind.RIGHT),
            new Mark("!", Kind.SLOGAN),
            new Mark("@", Kind.LIST_HEADING),
            new Mark("&", Kind.GROUP),
            new Mark("|", Kind.ROW));

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Kind mode = Kind.PARAGRAPH;
    private int columns = 1;
    private int list;
    private Optional<String> group = Optional.empty();

    private SampleReader() {}

    /** The samples of a file: one named as the file, or several, each under a line {@code === name}. */
    static List<Sample> read(Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            return Arrays.stream(("=== " + name + "\n" + Files.readString(file)).split("(?m)^=== "))
                    .map(part -> part.split("\\R", 2))
                    .filter(part -> part.length == 2 && !part[1].isBlank())
                    .map(part -> read(part[0].strip(), part[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample " + file, e);
        }
    }

    static Sample read(String id, String source) {
        String[] parts = source.split("(?m)^---\\R", 2);
        if (parts.length < 2) throw new IllegalArgumentException("Sample " + id + " has no line of three dashes");
        Map<String, String> header = new HashMap<>();
        for (String line : parts[0].lines().filter(line -> !line.isBlank()).toList()) {
            String[] pair = line.split(":\\s*", 2);
            header.put(pair[0].strip(), pair[1].strip());
        }
        return new Sample(id, header, new SampleReader().blocks(parts[1]));
    }

    private List<Block> blocks(String body) {
        body.lines().forEach(this::line);
        close();
        return blocks;
    }

    private void line(String line) {
        String text = line.strip();
        Optional<Mark> mark = mark(text);
        if (text.startsWith("%")) turn(text.substring(1).split(" "));
        else if (text.isEmpty()) close();
        else if (mark.isPresent())
            marked(mark.get().kind(), text.substring(mark.get().sign().length()).strip());
        else {
            open.add(text);
            if (mode == Kind.ITEM) close();
        }
    }

    private static Optional<Mark> mark(String text) {
        return MARKS.stream().filter(mark -> text.startsWith(mark.sign() + " ")).findFirst();
    }

    private void marked(Kind kind, String text) {
        close();
        if (kind == Kind.LIST_HEADING) list++;
        if (kind == Kind.LIST_HEADING) group = Optional.empty();
        if (kind == Kind.GROUP) group = Optional.of(Markup.spoken(Markup.printed(text)));
        add(kind, text);
    }

    private void turn(String[] order) {
        close();
        columns = order.length > 1 ? Integer.parseInt(order[1]) : 1;
        switch (order[0]) {
            case "text" -> mode = Kind.PARAGRAPH;
            case "lines" -> mode = Kind.ITEM;
            case "blocks" -> mode = Kind.SIGNATURE;
            case "page" -> add(Kind.PAGE_BREAK, "");
            default -> throw new IllegalArgumentException("Unknown order %" + order[0]);
        }
    }

    private void close() {
        if (!open.isEmpty()) add(mode, String.join("\n", open));
        open.clear();
    }

    private void add(Kind kind, String marked) {
        blocks.add(new Block(kind, marked, columns, Math.max(1, list), group));
    }
}
