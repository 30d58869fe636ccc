package org.undersigned.web;

/** So many ask for the same dear thing that this one would wait too long: 429, and try again. */
final class TooBusy extends Said {
    private static final long serialVersionUID = 1L;

    TooBusy(String sentence) {
        super(sentence);
    }
}
