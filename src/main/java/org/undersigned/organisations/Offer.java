package org.undersigned.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The organisation that nothing but the threshold kept from being taken, and its score: not forbidden, clear of the runner-up, not
 * put in doubt by other entries. Only these can tell where the threshold should be.
 */
record Offer(String organisation, double score) {
    /** The best one among mentions that are printed alike: what a person is asked about. */
    static Optional<Offer> among(Collection<Filing> printedAlike) {
        return printedAlike.stream()
                .flatMap(filing -> in(filing).stream())
                .max(Comparator.comparingDouble(Offer::score).thenComparing(Offer::organisation));
    }

    private static Optional<Offer> in(Filing filing) {
        return switch (filing.judgement()) {
            case SAME ->
                filing.organisation()
                        .filter(organisation -> !filing.isByHand())
                        .map(organisation -> new Offer(organisation.id(), filing.score()));
            case UNSURE ->
                filing.considered().stream()
                        .limit(1)
                        .filter(best -> isFree(best, filing))
                        .map(best -> new Offer(best.organisation().id(), best.score()))
                        .findFirst();
            case NEW -> Optional.empty();
        };
    }

    private static boolean isFree(Resolution.Candidate best, Filing filing) {
        boolean isDoubted = !filing.evidence().equals(best.evidence());
        return !isDoubted && best.evidence().stream().noneMatch(Cap::is) && isClear(filing);
    }

    private static boolean isClear(Filing filing) {
        return filing.considered().size() < 2
                || Decider.isClear(
                        filing.considered().get(0).score(),
                        filing.considered().get(1).score());
    }
}
