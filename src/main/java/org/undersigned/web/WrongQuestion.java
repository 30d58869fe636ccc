package org.undersigned.web;

/** The address asks for something in a way that cannot be understood: 400, and one sentence that says how to ask. */
final class WrongQuestion extends Said {
    private static final long serialVersionUID = 1L;

    WrongQuestion(String sentence, Object... arguments) {
        super(sentence, arguments);
    }
}
