package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;

/**
 * One mention as the authority file keeps it.
 *
 * @param mention id of the mention
 * @param record SHA-256 of the record it stands in
 * @param organisation none where it could not be told
 */
public record Filing(
        String mention,
        String record,
        int list,
        int position,
        PrintedName printed,
        Judgement judgement,
        Optional<OrganisationRef> organisation,
        double score,
        List<Evidence> evidence,
        List<Resolution.Candidate> considered) {
    /** No reason that the resolver finds weighs as much. */
    static final double BY_HAND = 1;

    public Filing {
        evidence = List.copyOf(evidence);
        considered = List.copyOf(considered);
    }

    /** What was decided, with its reasons. */
    public Resolution resolution() {
        return new Resolution(mention, organisation, judgement, score, evidence, considered);
    }

    Filing under(Optional<OrganisationRef> other) {
        return new Filing(mention, record, list, position, printed, judgement, other, score, evidence, considered);
    }

    Filing movedTo(OrganisationRef other, String reason) {
        List<Evidence> why = List.of(new Evidence(reason, BY_HAND));
        return new Filing(
                mention, record, list, position, printed, Judgement.SAME, Optional.of(other), 1, why, considered);
    }

    /** A person put it where it is. */
    boolean isByHand() {
        return evidence.size() == 1 && evidence.get(0).weight() == BY_HAND;
    }

    /** As if it could not be told: what it was decided on is no longer there. */
    Filing undecided() {
        return new Filing(
                mention,
                record,
                list,
                position,
                printed,
                Judgement.UNSURE,
                Optional.empty(),
                considered.isEmpty() ? 0 : considered.get(0).score(),
                List.of(),
                considered);
    }

    Filing judged(PersonalJudgement word, Optional<Organisation> about) {
        boolean isThere =
                organisation.isPresent() && about.map(Organisation::id).equals(organisation.map(OrganisationRef::id));
        return switch (word.verdict()) {
            case SAME -> about.map(o -> movedTo(o.ref(), word.reason())).orElse(this);
            case DIFFERENT, UNSURE -> isThere ? undecided() : this;
        };
    }
}
