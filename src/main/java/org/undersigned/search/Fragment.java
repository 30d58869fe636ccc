package org.undersigned.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in which the words that were found are marked. In JSON it is HTML of text and {@code <em>} alone. */
public record Fragment(List<Piece> pieces) {
    /** What Elasticsearch puts around what was found: characters that no text has. */
    static final String START = "\uE000";

    static final String END = "\uE001";

    public Fragment {
        pieces = List.copyOf(pieces);
    }

    /** Text, found or around what was found. */
    public record Piece(String text, boolean found) {}

    static Fragment of(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int start = marked.indexOf(START); start >= 0; start = marked.indexOf(START, at)) {
            int end = marked.indexOf(END, start);
            if (end < 0) break;
            if (start > at) pieces.add(new Piece(marked.substring(at, start), false));
            pieces.add(new Piece(marked.substring(start + 1, end), true));
            at = end + 1;
        }
        if (at < marked.length()) pieces.add(new Piece(marked.substring(at), false));
        return new Fragment(pieces);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The text with these around each word that was found. */
    public String marked(String before, String after) {
        return pieces.stream()
                .map(piece -> piece.found() ? before + piece.text() + after : piece.text())
                .collect(Collectors.joining());
    }

    /** As HTML, since it is marked with tags: what was printed can only be text in it. */
    @JsonValue
    String html() {
        return pieces.stream()
                .map(piece -> piece.found() ? "<em>" + escaped(piece.text()) + "</em>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
