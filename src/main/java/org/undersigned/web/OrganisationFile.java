package org.undersigned.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.Lineage;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.Relation;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.SearchResult;

/**
 * All that the archive knows about an organisation.
 *
 * @param names every form it was printed in
 * @param statements the latest that list it
 * @param cosignatories those that stand beside it most often, and in how many statements
 * @param history what became of it, and of what it came from
 * @param standing where a day is asked for, ids of what stood for it then
 */
record OrganisationFile(
        OrganisationRow organisation,
        List<Name> names,
        long statementCount,
        List<Listed> statements,
        List<SearchResult.Count> cosignatories,
        List<Event> history,
        Map<String, Lineage.Standing> standing) {
    OrganisationFile {
        names = List.copyOf(names);
        statements = List.copyOf(statements);
        cosignatories = List.copyOf(cosignatories);
        history = List.copyOf(history);
    }

    /** What became of an organisation, on which day or between which, and where that is written. */
    record Event(
            LocalDate earliest,
            LocalDate latest,
            OrganisationRef from,
            Relation.Kind kind,
            Optional<OrganisationRef> to,
            String source) {
        @JsonProperty
        public String when() {
            return earliest.equals(latest) ? earliest.toString() : earliest + ".." + latest;
        }
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
