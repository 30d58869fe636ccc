package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which organisation a mention means, and why.
 *
 * @param mention id of the mention: stable over re-runs
 * @param organisation none where the judgement is UNSURE, or where the mention is not an organisation
 * @param score 0..1, of the organisation chosen or of the best one considered
 * @param considered the runners-up, best first
 */
public record Resolution(
        String mention,
        Optional<OrganisationRef> organisation,
        Judgement judgement,
        double score,
        List<Evidence> evidence,
        List<Candidate> considered) {
    public Resolution {
        evidence = List.copyOf(evidence);
        considered = List.copyOf(considered);
    }

    /** The same decision for another mention that is printed alike. */
    Resolution of(String otherMention) {
        return new Resolution(otherMention, organisation, judgement, score, evidence, considered);
    }

    Resolution considering(List<Candidate> others) {
        return new Resolution(mention, organisation, judgement, score, evidence, others);
    }

    /** The organisation chosen becomes the first one considered. */
    Resolution doubted(Evidence reason) {
        List<Candidate> all = new ArrayList<>();
        organisation.ifPresent(chosen -> all.add(new Candidate(chosen, score, evidence)));
        all.addAll(considered);
        List<Evidence> why = new ArrayList<>(evidence);
        why.add(reason);
        return new Resolution(mention, Optional.empty(), Judgement.UNSURE, score, why, all);
    }

    Resolution withoutRunnersUp() {
        return new Resolution(mention, organisation, judgement, score, evidence, List.of());
    }

    /** An organisation that was looked at and not chosen. */
    public record Candidate(OrganisationRef organisation, double score, List<Evidence> evidence) {}
}
