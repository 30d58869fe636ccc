package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses between the organisations that a mention may mean: one of them, a new one, or it cannot be told. */
final class Decider {
    /** From here a match stands without a person, unless the judgements of an archive carry another threshold: {@link Calibration}. */
    static final double LINK = 0.86;

    /** Below this nobody would take them for the same. */
    static final double REVIEW = 0.55;

    /** A runner-up closer than this makes it a guess. */
    static final double MARGIN = 0.10;

    private static final int CONSIDERED_SHOWN = 3;

    private final Matcher matcher;
    private final double link;

    Decider(Lexicon lexicon) {
        this(new Matcher(lexicon), LINK);
    }

    private Decider(Matcher matcher, double link) {
        this.matcher = matcher;
        this.link = link;
    }

    /** The same, with a threshold of its own in place of {@link #LINK}. */
    Decider linkingFrom(double threshold) {
        return new Decider(matcher, threshold);
    }

    static boolean isClear(double best, double runnerUp) {
        return best - runnerUp >= MARGIN;
    }

    /** What was decided, before an id is minted for a new organisation. */
    record Decision(Judgement judgement, Optional<Match> chosen, List<Match> considered) {
        Resolution resolution(String mention, Optional<OrganisationRef> organisation) {
            List<Resolution.Candidate> runnersUp =
                    considered.stream().map(Match::candidate).toList();
            return new Resolution(mention, organisation, judgement, score(), evidence(), runnersUp);
        }

        /** The entry has the words or the acronym of the organisation, not only its meaning. */
        boolean isByWordOrAcronym() {
            return chosen.stream().flatMap(match -> match.evidence().stream()).anyMatch(Weighing::isByWordOrAcronym);
        }

        double score() {
            return chosen.map(Match::score)
                    .orElse(considered.isEmpty() ? 0 : considered.get(0).score());
        }

        private List<Evidence> evidence() {
            if (chosen.isPresent()) return chosen.get().evidence();
            return List.of(new Evidence(
                    judgement == Judgement.NEW ? "nothing known fits" : "says too little to tell who it is", 0));
        }
    }

    Decision decide(Profile mention, List<Known> candidates, Contests contests) {
        List<Match> matches = ranked(mention, candidates, contests);
        if (matches.isEmpty() || matches.get(0).score() < REVIEW && !mention.asksOnly())
            return new Decision(
                    mention.isTooVague() ? Judgement.UNSURE : Judgement.NEW, Optional.empty(), shown(matches, 0));
        Match best = matches.get(0);
        boolean clear =
                matches.size() == 1 || isClear(best.score(), matches.get(1).score());
        if (clear && links(best)) return new Decision(Judgement.SAME, Optional.of(told(best)), shown(matches, 1));
        return new Decision(Judgement.UNSURE, Optional.of(best), shown(matches, 0));
    }

    private boolean links(Match match) {
        return !match.capped() && match.score() >= link;
    }

    /** What would be left open with the shipped threshold says why it is not. */
    private Match told(Match match) {
        if (match.score() >= LINK) return match;
        return match.plus(new Evidence("people judged such matches right in this archive", 0));
    }

    private List<Match> ranked(Profile mention, List<Known> candidates, Contests contests) {
        List<Match> matches = new ArrayList<>();
        for (Known known : candidates) matcher.match(mention, known, contests).ifPresent(matches::add);
        boolean oneMeaning = matches.stream().filter(Match::meaning).count() == 1;
        boolean oneWithInitials = matches.stream().filter(Match::initialsOnly).count() == 1;
        return matches.stream()
                .map(match -> match.meaning() && oneMeaning
                        ? match.plus(new Evidence("no other with that meaning there", Weights.ONLY_ONE_OF_THAT_MEANING))
                        : match)
                .map(match -> match.initialsOnly() && oneWithInitials
                        ? match.plus(new Evidence("no other with those initials", Weights.ONLY_ONE_WITH_THOSE_INITIALS))
                        : match)
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> match.organisation()
                        .id()))
                .toList();
    }

    private static List<Match> shown(List<Match> matches, int from) {
        return matches.stream().skip(from).limit(CONSIDERED_SHOWN).toList();
    }
}
