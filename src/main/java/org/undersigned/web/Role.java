package org.undersigned.web;

import java.util.Locale;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {
    /** Search and read. */
    READER,
    /** Also decide names. */
    REVIEWER,
    /** Also deliver files, see and re-run runs, begin and pause jobs. */
    OPERATOR,
    /** Also read the audit log. */
    ADMIN;

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The name of the role to Spring Security. */
    String authority() {
        return "ROLE_" + name();
    }

    /** @throws IllegalArgumentException where there is no such role */
    public static Role named(String written) {
        return valueOf(written.strip().toUpperCase(Locale.ROOT));
    }
}
