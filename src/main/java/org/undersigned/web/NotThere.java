package org.undersigned.web;

/** Something was asked for that the archive does not have: 404, and one sentence that says what. */
final class NotThere extends Said {
    private static final long serialVersionUID = 1L;

    NotThere(String sentence, Object... arguments) {
        super(sentence, arguments);
    }

    static NotThere statement(String record) {
        return new NotThere("gone.statement", record);
    }

    static NotThere organisation(String id) {
        return new NotThere("gone.organisation", id);
    }

    static NotThere run(long run) {
        return new NotThere("gone.run", String.valueOf(run));
    }
}
