package org.undersigned.organisations;

import java.time.Instant;

/**
 * A person's word on whether a printed form means an organisation; it goes before every rule, for every mention printed so.
 *
 * @param form {@link PrintedName#form()} of the mentions it is about
 */
public record PersonalJudgement(String form, String organisation, Verdict verdict, String by, Instant at, String why) {
    String reason() {
        return "judged by " + by + ": " + why;
    }
}
