package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/** Several lines as one running text that still knows which line each stretch comes from. */
final class Flow {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int at, int length, Draft.Span span) {}

    /** Adds a line behind the rest; a word broken by a hyphen is joined. */
    Flow add(int line, TextLine source, int from) {
        String added = source.text().substring(Math.min(from, source.text().length()));
        if (Wraps.isHyphenated(text.substring(Math.max(0, text.length() - 3)), added))
            text.setLength(text.length() - 1);
        else if (text.length() > 0 && !joinsWithoutSpace(added)) text.append(' ');
        pieces.add(new Piece(
                text.length(),
                added.length(),
                new Draft.Span(line, from, source.text().length())));
        text.append(added);
        return this;
    }

    private boolean joinsWithoutSpace(String added) {
        return Script.isCjk(text.charAt(text.length() - 1)) && !added.isEmpty() && Script.isCjk(added.charAt(0));
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Where a stretch of the running text stands on its lines. */
    List<Draft.Span> spans(int from, int to) {
        List<Draft.Span> spans = new ArrayList<>();
        for (int i = firstPiece(from); i < pieces.size() && pieces.get(i).at() < to; i++) {
            Piece piece = pieces.get(i);
            int start = Math.max(from, piece.at());
            int end = Math.min(to, piece.at() + piece.length());
            if (start < end)
                spans.add(new Draft.Span(
                        piece.span().line(),
                        piece.span().from() + start - piece.at(),
                        piece.span().from() + end - piece.at()));
        }
        return spans;
    }

    private int firstPiece(int from) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).at() <= from) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
