package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves many mentions at once, so that the same mentions give the same partition in whatever order they come: the entries that
 * say most are decided first, equal entries together, and what could not be told is looked at again when all is known.
 */
public final class BatchResolver {
    /** UNSURE entries are looked at again; a third look has never told anything new. */
    private static final int LOOKS = 3;

    /** Read together on all processors. */
    private static final int CHUNK = 8192;

    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Decider decider;
    private final Shelf shelf = new Shelf();
    private final Contests contests = new Contests();
    private final Map<String, Entry> entriesByForm = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /** A mention and the entry it is printed as. */
    private record Line(String id, Entry entry) {}

    /** A mention not read yet. */
    private record Pending(String id, Optional<PrintedName> name, String asPrinted) {}

    /** What a mention says, with the profile where none is printed alike before; it is forgotten afterwards. */
    private record Read(String id, PrintedName name, String form, Optional<Profile> profile) {}

    /** All mentions that are printed alike. The profile is read again when it is needed: a million of them would not fit. */
    private static final class Entry {
        final PrintedName name;
        final String form;
        final double says;
        int mentions;
        Resolution decided;

        Entry(PrintedName name, String form, double says) {
            this.name = name;
            this.form = form;
            this.says = says;
            this.decided = new Resolution("", Optional.empty(), Judgement.UNSURE, 0, List.of(), List.of());
        }
    }

    public BatchResolver() {
        this(Decider.LINK);
    }

    BatchResolver(double link) {
        this.decider = new Decider(Lexicon.standard()).linkingFrom(link);
    }

    /** Starts from what an authority file knows. */
    public void know(Organisation organisation) {
        for (Alias alias : organisation.aliases()) {
            Profile profile = profiles.read(alias.printed());
            shelf.add(organisation.ref(), profile, Math.max(1, alias.statements()));
            contests.add(profile);
        }
    }

    public void add(String id, PrintedName name) {
        add(new Pending(id, Optional.of(name), ""));
    }

    /** An entry of which nothing but the printed text is known. */
    public void add(String id, String asPrinted) {
        add(new Pending(id, Optional.empty(), asPrinted));
    }

    private void add(Pending mention) {
        pending.add(mention);
        if (pending.size() >= CHUNK) readPending();
    }

    private void readPending() {
        for (Read read : inParallel(pending, this::read)) {
            Entry entry = entriesByForm.computeIfAbsent(read.form(), form -> newEntry(read));
            entry.mentions++;
            lines.add(new Line(read.id(), entry));
        }
        pending.clear();
    }

    private Entry newEntry(Read read) {
        Profile profile = read.profile().orElseThrow();
        contests.add(profile);
        return new Entry(read.name(), read.form(), says(profile));
    }

    private Read read(Pending mention) {
        PrintedName name = mention.name().orElseGet(() -> parser.parse(mention.asPrinted()));
        String form = name.form();
        Optional<Profile> profile =
                entriesByForm.containsKey(form) ? Optional.empty() : Optional.of(profiles.read(name));
        return new Read(mention.id(), name, form, profile);
    }

    private static <A, B> List<B> inParallel(List<A> items, Function<A, B> reading) {
        return items.parallelStream().map(reading).toList();
    }

    /** Decides everything that was added; one resolution for each mention, in the order of adding. */
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
        readPending();
        List<Entry> undecided = new ArrayList<>(entriesByForm.values());
        undecided.sort(Comparator.comparingDouble((Entry entry) -> -entry.says).thenComparing(entry -> entry.form));
        for (int look = 0; look < LOOKS; look++) {
            decideAll(undecided);
            undecided.removeIf(entry -> entry.decided.organisation().isPresent());
        }
        for (Line line : lines) taker.take(line.entry().decided.of(line.id()));
    }

    private void decideAll(List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<Entry> chunk = entries.subList(from, Math.min(entries.size(), from + CHUNK));
            List<Profile> read = inParallel(chunk, entry -> profiles.read(entry.name));
            for (int i = 0; i < chunk.size(); i++) decide(chunk.get(i), read.get(i));
        }
    }

    private void decide(Entry entry, Profile profile) {
        if (profile.isEmpty()) return;
        Decider.Decision decision = decider.decide(profile, shelf.candidates(Blocks.sought(profile)), contests);
        Optional<OrganisationRef> organisation = decision.judgement() == Judgement.UNSURE
                ? Optional.empty()
                : Optional.of(decision.chosen().map(Match::organisation).orElseGet(() -> minted(entry)));
        entry.decided = decision.resolution("", organisation).withoutRunnersUp();
        organisation.ifPresent(ref -> shelf.add(ref, profile, entry.mentions));
    }

    private static OrganisationRef minted(Entry entry) {
        return new OrganisationRef(Ids.ofOrganisation(entry.form, 0), entry.name.best());
    }

    /** Acronym, name and translation together teach most; a bare acronym or a name without country only asks. */
    private static double says(Profile profile) {
        double parts = profile.names().size() * 2 + (profile.acronym().isPresent() ? 2 : 0);
        boolean placed = !profile.countries().isEmpty() || !profile.scopes().isEmpty();
        // before its section in a country: "International League" before "International League, Norway"
        double whole = !profile.scopes().isEmpty() && profile.countries().isEmpty() ? 0.5 : 0;
        return parts + (placed ? 1.5 : 0) + whole - (profile.isAcronymOnly() ? 3 : 0);
    }

    /** How many mentions carry each judgement. */
    public static Map<Judgement, Long> tally(List<Resolution> resolutions) {
        Map<Judgement, Long> tally = new HashMap<>();
        resolutions.forEach(resolution -> tally.merge(resolution.judgement(), 1L, Long::sum));
        return tally;
    }
}
