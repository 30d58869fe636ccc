package org.undersigned.structure;

/** Titles of the columns of a table: "Ad Soyad | Görev | Kurum", "Name", "Organisation". */
final class ColumnTitles {
    /** A misread or unknown word among the titles does not make them names. */
    private static final double MOST = .66;

    private final Lexicon titles = Table.lexicon("columns.csv");

    /** Whether a row of several cells is the head of its table. */
    boolean head(String row) {
        return row.indexOf('|') >= 0 && areMostOf(Wording.of(row));
    }

    boolean areMostOf(Wording words) {
        return words.size() > 0 && count(words) >= MOST * words.size();
    }

    boolean areAllOf(Wording words) {
        return words.size() > 0 && count(words) == words.size();
    }

    private long count(Wording words) {
        return words.tokens().stream()
                .filter(word -> titles.hasWord(word.folded()))
                .count();
    }
}
