package org.undersigned.embedded;

/** Where a PostgreSQL database answers, and as whom to ask it. */
public record Database(String url, String user, String password) {

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
