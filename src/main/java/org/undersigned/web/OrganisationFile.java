package org.undersigned.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.organisations.Judgement;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.SearchResult;

/**
 * All that the archive knows about an organisation.
 *
 * @param names every form it was printed in
 * @param statements the latest that list it
 * @param cosignatories those that stand beside it most often, and in how many statements
 */
record OrganisationFile(
        OrganisationRow organisation,
        List<Name> names,
        long statementCount,
        List<Listed> statements,
        List<SearchResult.Count> cosignatories) {
    OrganisationFile {
        names = List.copyOf(names);
        statements = List.copyOf(statements);
        cosignatories = List.copyOf(cosignatories);
    }

    /** One printed form and the places where it stands. */
    record Name(
            Optional<String> acronym,
            Optional<String> name,
            Optional<String> translation,
            Optional<String> country,
            List<Place> places) {
        Name {
            places = List.copyOf(places);
        }
    }

    /** An entry of a signatory list, and what was decided about it. */
    record Place(
            String record, Optional<String> statement, int list, int position, Judgement judgement, double score) {}

    /** A statement that lists it. */
    record Listed(String record, String title, Optional<LocalDate> date, String language, int signatories) {}
}
