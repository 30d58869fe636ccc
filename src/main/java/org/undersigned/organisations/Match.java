package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a mention fits one organisation.
 *
 * @param score 0..1
 * @param capped a reason, in the evidence, forbids to decide without a person
 * @param meaning the names mean the same in the same place
 * @param initialsOnly nothing but initials ties the acronym to the organisation
 */
record Match(
        OrganisationRef organisation,
        double score,
        boolean capped,
        boolean meaning,
        boolean initialsOnly,
        List<Evidence> evidence) {

    Match plus(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        double sum = Math.min(1, score + more.weight());
        return new Match(organisation, sum, capped, meaning, initialsOnly, List.copyOf(all));
    }

    Resolution.Candidate candidate() {
        return new Resolution.Candidate(organisation, score, evidence);
    }
}
