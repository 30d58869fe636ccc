package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** People's judgements in force, and what the resolver had offered before the first of them on a form. */
final class InMemoryJudgements {
    private final List<PersonalJudgement> inForce = new ArrayList<>();
    private final Map<String, Offer> offers = new HashMap<>();

    /** @param offer none where a person's word is all that there is to go by; then the one before it counts */
    void add(PersonalJudgement judgement, Optional<Offer> offer) {
        remove(judgement.form(), judgement.organisation());
        inForce.add(judgement);
        offer.ifPresent(made -> offers.put(judgement.form(), made));
    }

    boolean remove(String form, String organisation) {
        return inForce.removeIf(
                known -> known.form().equals(form) && known.organisation().equals(organisation));
    }

    List<PersonalJudgement> on(Collection<String> forms) {
        return inForce.stream()
                .filter(judgement -> forms.contains(judgement.form()))
                .toList();
    }

    List<PersonalJudgement> all() {
        return List.copyOf(inForce);
    }

    /** @param today which organisation an id leads to */
    List<JudgedOffer> offers(UnaryOperator<String> today) {
        Map<String, JudgedOffer> byForm = new LinkedHashMap<>();
        of(Verdict.SAME).forEach(judgement -> judged(judgement, today)
                .ifPresent(offer -> byForm.put(judgement.form(), offer))); // the later one stands
        of(Verdict.DIFFERENT).forEach(judgement -> judged(judgement, today)
                .ifPresent(offer -> byForm.putIfAbsent(judgement.form(), offer))); // SAME tells more
        return List.copyOf(byForm.values());
    }

    private Stream<PersonalJudgement> of(Verdict verdict) {
        return inForce.stream().filter(judgement -> judgement.verdict() == verdict);
    }

    private Optional<JudgedOffer> judged(PersonalJudgement judgement, UnaryOperator<String> today) {
        Offer offer = offers.get(judgement.form());
        if (offer == null) return Optional.empty();
        boolean isIt = today.apply(offer.organisation()).equals(today.apply(judgement.organisation()));
        boolean same = judgement.verdict() == Verdict.SAME;
        return same || isIt ? Optional.of(new JudgedOffer(offer.score(), same && isIt)) : Optional.empty();
    }
}
