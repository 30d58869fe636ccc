package org.undersigned.web;

import java.util.List;
import org.undersigned.search.Kindred;

/** Whom an organisation usually signs with, and where they signed without it. */
record Company(EgoNetwork network, Absences absences) {
    /**
     * Statements that it could have signed and is not in: of the time in which it is seen, and signed by many of those who usually stand
     * beside it.
     *
     * @param usual how many those are
     * @param atLeast so many of them signed each statement
     */
    record Absences(List<Kindred.Unsigned> statements, int usual, int atLeast) {
        static final Absences NONE = new Absences(List.of(), 0, 0);

        Absences {
            statements = List.copyOf(statements);
        }

        public boolean isEmpty() {
            return statements.isEmpty();
        }
    }
}
