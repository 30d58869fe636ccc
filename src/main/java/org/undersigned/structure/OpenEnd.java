package org.undersigned.structure;

/** Whether a text says that more may still sign, or that not all are printed. */
final class OpenEnd {
    private final Lexicon forms = Table.lexicon("open-lists.csv");

    boolean isSaid(String text) {
        return text.length() < 400 && forms.isIn(text);
    }
}
