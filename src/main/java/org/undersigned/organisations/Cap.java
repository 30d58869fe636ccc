package org.undersigned.organisations;

import java.util.Arrays;

/** Reasons that forbid to decide without a person, whatever the score. */
enum Cap {
    NAMES_DIFFER("the names differ in the same language"),
    FORMS_TELL_APART("some language tells the two forms apart"),
    MAYBE_A_SECTION("it may be the section of a country"),
    SLIP_IN_THE_WING("the wing was read with a slip");

    private final Evidence evidence;

    Cap(String reason) {
        this.evidence = new Evidence(reason, 0);
    }

    Evidence evidence() {
        return evidence;
    }

    static boolean is(Evidence reason) {
        return Arrays.stream(values()).anyMatch(cap -> cap.evidence.equals(reason));
    }
}
