package org.undersigned.web;

/** Something was asked for that the archive does not have: 404, and one sentence that says what. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotThere(String message) {
        super(message);
    }

    static NotThere statement(String record) {
        return new NotThere("There is no statement " + record + " in this archive.");
    }

    static NotThere organisation(String id) {
        return new NotThere("There is no organisation " + id + " in this archive.");
    }

    static NotThere run(long run) {
        return new NotThere("There is no run " + run + ".");
    }
}
