package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Resolves many mentions at once, so that the same mentions give the same partition in whatever order they come: the entries that
 * say most are decided first, equal entries together, and what could not be told is looked at again when all is known.
 */
public final class BatchResolver {
    private static final int LOOKS = 3;

    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Decider decider = new Decider(Lexicon.standard());
    private final Shelf shelf = new Shelf();
    private final Map<String, Printed> printed = new TreeMap<>();
    private final Map<String, String> formOfId = new LinkedHashMap<>();

    /** All mentions that are printed alike. */
    private static final class Printed {
        final Profile profile;
        int mentions;
        Decider.Decision decision = new Decider.Decision(Judgement.UNSURE, Optional.empty(), List.of());
        Optional<OrganisationRef> organisation = Optional.empty();

        Printed(Profile profile) {
            this.profile = profile;
        }
    }

    /** Starts from what an authority file knows. */
    public void know(Organisation organisation) {
        for (Alias alias : organisation.aliases())
            shelf.add(organisation.ref(), profiles.read(alias.printed()), Math.max(1, alias.statements()));
    }

    public void add(String id, PrintedName name) {
        String form = name.form();
        printed.computeIfAbsent(form, f -> new Printed(profiles.read(name))).mentions++;
        formOfId.put(id, form);
    }

    /** An entry of which nothing but the printed text is known. */
    public void add(String id, String asPrinted) {
        add(id, parser.parse(asPrinted));
    }

    /** Decides everything that was added; one resolution for each id, in the order of adding. */
    public List<Resolution> resolve() {
        List<Resolution> resolutions = new ArrayList<>();
        resolve(resolutions::add);
        return resolutions;
    }

    /** What may fail while it takes a resolution. */
    public interface Taker<E extends Exception> {
        void take(Resolution resolution) throws E;
    }

    /** As {@link #resolve()}, one after the other, for more mentions than should stand in memory as resolutions. */
    public <E extends Exception> void resolve(Taker<E> taker) throws E {
        List<Map.Entry<String, Printed>> undecided = new ArrayList<>(printed.entrySet());
        undecided.sort(Comparator.comparingDouble((Map.Entry<String, Printed> e) -> -says(e.getValue().profile))
                .thenComparing(Map.Entry::getKey));
        Contests contests =
                Contests.among(shelf.profilesAnd(printed.values().stream().map(entry -> entry.profile)));
        for (int look = 0; look < LOOKS; look++) {
            for (Map.Entry<String, Printed> entry : undecided) decide(entry.getKey(), entry.getValue(), contests);
            undecided.removeIf(entry -> entry.getValue().organisation.isPresent());
        }
        for (Map.Entry<String, String> e : formOfId.entrySet())
            taker.take(resolution(e.getKey(), Objects.requireNonNull(printed.get(e.getValue()))));
    }

    /** Acronym, name and translation together teach most; a bare acronym or a name without country only asks. */
    private static double says(Profile profile) {
        double parts = profile.names().size() * 2 + (profile.acronym().isPresent() ? 2 : 0);
        boolean placed = !profile.countries().isEmpty() || !profile.scopes().isEmpty();
        // before its section in a country: "International League" before "International League, Norway"
        double whole = !profile.scopes().isEmpty() && profile.countries().isEmpty() ? 0.5 : 0;
        return parts + (placed ? 1.5 : 0) + whole - (profile.isAcronymOnly() ? 3 : 0);
    }

    private void decide(String form, Printed entry, Contests contests) {
        Profile profile = entry.profile;
        if (profile.isEmpty()) return;
        entry.decision = decider.decide(profile, shelf.candidates(Blocks.sought(profile)), contests);
        if (entry.decision.judgement() == Judgement.UNSURE) return;
        OrganisationRef organisation = entry.decision
                .chosen()
                .map(Match::organisation)
                .orElseGet(() -> new OrganisationRef(
                        Ids.ofOrganisation(form, 0), profile.printed().best()));
        entry.organisation = Optional.of(organisation);
        shelf.add(organisation, profile, entry.mentions);
    }

    private static Resolution resolution(String id, Printed entry) {
        return entry.decision.resolution(id, entry.organisation);
    }

    /** How many ids carry each judgement. */
    public static Map<Judgement, Long> tally(List<Resolution> resolutions) {
        Map<Judgement, Long> tally = new HashMap<>();
        resolutions.forEach(r -> tally.merge(r.judgement(), 1L, Long::sum));
        return tally;
    }
}
