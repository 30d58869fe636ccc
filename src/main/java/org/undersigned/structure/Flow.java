package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several lines as one running text that still knows which line each stretch comes from. */
final class Flow {
    private final Hyphens hyphens;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int at, int length, Draft.Span span) {}

    Flow(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /** Adds a line behind the rest; a word broken by a hyphen is joined. */
    Flow add(int line, TextLine source, int from) {
        String added = source.text().substring(Math.min(from, source.text().length()));
        hyphens.join(text, added);
        int at = text.length() - added.length();
        pieces.add(new Piece(
                at, added.length(), new Draft.Span(line, from, source.text().length())));
        return this;
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

    /** A stretch of it as an entry without number or group. */
    Draft draft(Range range) {
        String cut = text.substring(range.from(), range.to());
        return new Draft(cut, Optional.empty(), false, Optional.empty(), spans(range.from(), range.to()));
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
