package org.undersigned.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What lies at hand to decide about some entries: the organisations that they may mean, and people's judgements on them. */
final class Desk {
    private final AuthorityFile authority;
    private final Decider decider;
    private final Shelf shelf = new Shelf();
    private final Contests contests = new Contests();
    private final Map<String, List<PersonalJudgement>> judgements;

    Desk(AuthorityFile authority, RecentProfiles profiles, Decider decider, Collection<Profile> entries) {
        this.authority = authority;
        this.decider = decider.linkingFrom(authority.calibration().threshold());
        Set<String> blocks = new TreeSet<>();
        entries.forEach(profile -> blocks.addAll(Blocks.sought(profile)));
        for (Organisation organisation : authority.filedUnder(blocks))
            for (Alias alias : organisation.aliases()) {
                Profile profile = profiles.read(alias.printed());
                shelf.add(organisation.ref(), profile, alias.statements());
                contests.add(profile);
            }
        entries.forEach(contests::add);
        Set<String> forms = entries.stream().map(p -> p.printed().form()).collect(Collectors.toSet());
        judgements = authority.judgementsOn(forms).stream().collect(Collectors.groupingBy(PersonalJudgement::form));
    }

    void shelve(OrganisationRef organisation, Profile profile) {
        shelf.add(organisation, profile, 1);
    }

    Decider.Decision decide(Profile profile) {
        List<Known> candidates = shelf.candidates(Blocks.sought(profile)).stream()
                .filter(known -> !isDenied(profile, Optional.of(known.ref())))
                .toList();
        return decider.decide(profile, candidates, contests);
    }

    /** A person's word goes before every rule, and of two the later one. */
    Optional<Resolution> judged(String mention, Profile profile) {
        return on(profile, Verdict.SAME).stream()
                .flatMap(judgement -> authority.find(judgement.organisation()).stream()
                        .map(organisation -> new Resolution(
                                mention,
                                Optional.of(organisation.ref()),
                                Judgement.SAME,
                                1,
                                List.of(new Evidence(judgement.reason(), Filing.BY_HAND)),
                                List.of())))
                .reduce((earlier, later) -> later);
    }

    /** A person said that it is not this organisation, whatever it has been merged into since. */
    boolean isDenied(Profile profile, Optional<OrganisationRef> organisation) {
        return organisation.isPresent()
                && on(profile, Verdict.DIFFERENT).stream()
                        .flatMap(judgement -> authority.find(judgement.organisation()).stream())
                        .anyMatch(
                                denied -> denied.id().equals(organisation.get().id()));
    }

    /** A person could not tell either: then no rule should. */
    boolean isLeftOpen(Profile profile, Optional<OrganisationRef> organisation) {
        return organisation.isPresent()
                && on(profile, Verdict.UNSURE).stream()
                        .flatMap(judgement -> authority.find(judgement.organisation()).stream())
                        .anyMatch(open -> open.id().equals(organisation.get().id()));
    }

    private List<PersonalJudgement> on(Profile profile, Verdict verdict) {
        return judgements.getOrDefault(profile.printed().form(), List.of()).stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .toList();
    }
}
