package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An authority file that lives as long as the program: for one-off extraction, and for tests. */
public final class InMemoryAuthority implements AuthorityFile {
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> byNumber = new ArrayList<>();
    private final BlockIndex blocks = new BlockIndex();
    private final Map<String, Map<String, Filing>> filingsByRecord = new HashMap<>();
    private final Map<String, Map<String, Filing>> filingsByForm = new HashMap<>();
    private final Map<String, Filing> unsure = new LinkedHashMap<>();
    private final List<PersonalJudgement> judgements = new ArrayList<>();

    /** What is known of one organisation by itself; merged ones keep theirs, so that a merge can be undone. */
    private static final class Entry {
        final String id;
        final int number;
        String name;
        final Set<String> filedForms = new LinkedHashSet<>(4);
        final Map<String, PrintedName> byHand = new LinkedHashMap<>(4);
        final Map<String, Filing> filings = new LinkedHashMap<>(4);
        final List<Entry> mergedInto = new ArrayList<>(1);
        Optional<Entry> redirect = Optional.empty();

        Entry(String id, int number, String name) {
            this.id = id;
            this.number = number;
            this.name = name;
        }

        Entry root() {
            return redirect.map(Entry::root).orElse(this);
        }

        /** This one and all that were merged into it. */
        Stream<Entry> all() {
            return Stream.concat(Stream.of(this), mergedInto.stream().flatMap(Entry::all));
        }
    }

    @Override
    public synchronized <T> T alone(Supplier<T> decision) {
        return decision.get();
    }

    @Override
    public synchronized List<Organisation> filedUnder(Collection<String> wanted) {
        Set<Entry> roots = new LinkedHashSet<>();
        Set<Integer> numbers = new TreeSet<>();
        for (String block : wanted) blocks.forEach(Blocks.hash(block), numbers::add);
        numbers.forEach(number -> roots.add(byNumber.get(number).root()));
        return roots.stream()
                .map(InMemoryAuthority::organisation)
                .filter(organisation -> !organisation.aliases().isEmpty())
                .toList();
    }

    @Override
    public synchronized Map<String, Filing> filings(String record) {
        Map<String, Filing> current = new LinkedHashMap<>();
        filingsByRecord
                .getOrDefault(record, Map.of())
                .forEach((mention, filing) -> current.put(mention, redirected(filing)));
        return current;
    }

    @Override
    public synchronized void file(String record, List<Filing> filings) {
        List.copyOf(filingsByRecord.getOrDefault(record, Map.of()).values()).forEach(this::remove);
        for (Filing filing : filings) {
            Optional<OrganisationRef> owner = filing.organisation().map(organisation -> {
                Entry entry = entry(organisation);
                return new OrganisationRef(shelve(entry, filing.printed()).id, organisation.name());
            });
            put(filing.under(owner));
        }
    }

    private void put(Filing filing) {
        filingsByRecord
                .computeIfAbsent(filing.record(), r -> new LinkedHashMap<>())
                .put(filing.mention(), filing);
        filingsByForm
                .computeIfAbsent(filing.printed().form(), f -> new LinkedHashMap<>(2))
                .put(filing.mention(), filing);
        filing.organisation().ifPresent(ref -> expect(ref.id()).filings.put(filing.mention(), filing));
        if (filing.judgement() == Judgement.UNSURE) unsure.put(filing.mention(), filing);
    }

    private void remove(Filing filing) {
        filingsByRecord.getOrDefault(filing.record(), Map.of()).remove(filing.mention());
        filingsByForm.getOrDefault(filing.printed().form(), Map.of()).remove(filing.mention());
        filing.organisation().ifPresent(ref -> expect(ref.id()).filings.remove(filing.mention()));
        unsure.remove(filing.mention());
    }

    private Entry entry(OrganisationRef organisation) {
        return entries.computeIfAbsent(organisation.id(), id -> {
            Entry entry = new Entry(id, byNumber.size(), organisation.name());
            byNumber.add(entry);
            return entry;
        });
    }

    /** Under the organisation, or under the one merged into it that has this form already: so a merge can be undone. */
    private Entry shelve(Entry entry, PrintedName printed) {
        String form = printed.form();
        Entry owner = entry.root()
                .all()
                .filter(one -> one.filedForms.contains(form))
                .findFirst()
                .orElse(entry);
        if (owner.filedForms.add(form)) {
            for (String block : Blocks.filed(profiles.read(printed))) blocks.add(Blocks.hash(block), owner.number);
            printed.parts().forEach(part -> blocks.add(Blocks.hash(Blocks.whole(part)), owner.number));
        }
        return owner;
    }

    @Override
    public synchronized void enter(List<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            Entry entry = entry(organisation.ref());
            entry.name = organisation.name();
            for (Alias alias : organisation.aliases())
                shelve(entry, alias.printed()).byHand.put(alias.printed().form(), alias.printed());
        }
    }

    @Override
    public synchronized boolean isTaken(String id) {
        return entries.containsKey(id);
    }

    @Override
    public synchronized Optional<Organisation> find(String id) {
        return entries.containsKey(id) ? Optional.of(organisation(expect(id).root())) : Optional.empty();
    }

    @Override
    public synchronized List<Organisation> named(String nameOrAcronym) {
        String wanted = Normaliser.fold(nameOrAcronym);
        return filedUnder(Set.of(Blocks.whole(nameOrAcronym))).stream()
                .filter(organisation -> organisation.aliases().stream()
                        .flatMap(alias -> alias.printed().parts())
                        .anyMatch(part -> Normaliser.fold(part).equals(wanted)))
                .toList();
    }

    @Override
    public synchronized List<Organisation> list(int offset, int limit) {
        return organisations()
                .sorted(Comparator.comparingInt(Organisation::statements)
                        .reversed()
                        .thenComparing(Organisation::name)
                        .thenComparing(Organisation::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return organisations().count();
    }

    private Stream<Organisation> organisations() {
        return entries.values().stream()
                .filter(entry -> entry.redirect.isEmpty())
                .map(InMemoryAuthority::organisation)
                .filter(organisation -> !organisation.aliases().isEmpty());
    }

    @Override
    public synchronized List<Filing> mentionsOf(String organisation) {
        if (!entries.containsKey(organisation)) return List.of();
        return expect(organisation)
                .root()
                .all()
                .flatMap(entry -> entry.filings.values().stream())
                .sorted(Comparator.comparing(Filing::record)
                        .thenComparingInt(Filing::list)
                        .thenComparingInt(Filing::position))
                .map(this::redirected)
                .toList();
    }

    @Override
    public synchronized List<Filing> printedAs(String form) {
        return filingsByForm.getOrDefault(form, Map.of()).values().stream()
                .map(this::redirected)
                .toList();
    }

    @Override
    public synchronized List<Filing> unsure(int limit) {
        return unsure.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<PersonalJudgement> judgementsOn(Collection<String> forms) {
        return judgements.stream()
                .filter(judgement -> forms.contains(judgement.form()))
                .toList();
    }

    @Override
    public synchronized List<PersonalJudgement> judgements() {
        return List.copyOf(judgements);
    }

    @Override
    public synchronized void judge(PersonalJudgement judgement) {
        judgements.removeIf(known -> isAbout(known, judgement.form(), judgement.organisation()));
        judgements.add(judgement);
        refile(judgement.form(), filing -> filing.judged(judgement, find(judgement.organisation())));
    }

    @Override
    public synchronized void takeBack(String form, String organisation, String by) {
        if (judgements.removeIf(known -> isAbout(known, form, organisation))) refile(form, Filing::undecided);
    }

    private static boolean isAbout(PersonalJudgement judgement, String form, String organisation) {
        return judgement.form().equals(form) && judgement.organisation().equals(organisation);
    }

    private void refile(String form, UnaryOperator<Filing> change) {
        for (Filing filing :
                List.copyOf(filingsByForm.getOrDefault(form, Map.of()).values())) {
            remove(filing);
            Filing changed = change.apply(filing);
            changed.organisation().ifPresent(ref -> shelve(entry(ref), changed.printed()));
            put(changed);
        }
    }

    @Override
    public synchronized void merge(String id, String into, String by, String why) {
        Entry from = expect(id).root();
        Entry to = expect(into).root();
        if (from == to) throw new IllegalArgumentException(id + " and " + into + " are one organisation already");
        from.redirect = Optional.of(to);
        to.mergedInto.add(from);
    }

    @Override
    public synchronized void unmerge(String id, String by) {
        Entry entry = expect(id);
        entry.redirect.ifPresent(to -> to.mergedInto.remove(entry));
        entry.redirect = Optional.empty();
    }

    @Override
    public synchronized String split(String organisation, Collection<String> forms, String by, String why) {
        List<Filing> moving = mentionsOf(organisation).stream()
                .filter(filing -> forms.contains(filing.printed().form()))
                .toList();
        if (moving.isEmpty())
            throw new IllegalArgumentException(organisation + " has no mention printed so; nothing to split off");
        OrganisationRef minted = new OrganisationRef(
                Ids.next(moving.get(0).mention(), 1, this::isTaken),
                moving.get(0).printed().best());
        Entry entry = entry(minted);
        for (Filing filing : moving) {
            find(filing.record(), filing.mention()).ifPresent(this::remove);
            shelve(entry, filing.printed());
            put(filing.movedTo(minted, "split off by " + by + ": " + why));
        }
        return minted.id();
    }

    private Optional<Filing> find(String record, String mention) {
        return Optional.ofNullable(
                filingsByRecord.getOrDefault(record, Map.of()).get(mention));
    }

    private Filing redirected(Filing filing) {
        return filing.under(filing.organisation().flatMap(ref -> find(ref.id())).map(Organisation::ref));
    }

    private Entry expect(String id) {
        Entry entry = entries.get(id);
        if (entry == null) throw new IllegalArgumentException("There is no organisation " + id);
        return entry;
    }

    private static Organisation organisation(Entry root) {
        Map<String, PrintedName> printed = new LinkedHashMap<>();
        Map<String, Set<String>> records = new HashMap<>();
        Set<String> statements = new LinkedHashSet<>();
        root.all().forEach(entry -> {
            entry.byHand.forEach(printed::putIfAbsent);
            for (Filing filing : entry.filings.values()) {
                String form = filing.printed().form();
                printed.putIfAbsent(form, filing.printed());
                records.computeIfAbsent(form, f -> new LinkedHashSet<>(2)).add(filing.record());
                statements.add(filing.record());
            }
        });
        List<Alias> aliases = printed.entrySet().stream()
                .map(e -> new Alias(
                        e.getValue(), records.getOrDefault(e.getKey(), Set.of()).size()))
                .toList();
        List<String> former = root.all().skip(1).map(entry -> entry.id).toList();
        return Organisation.of(root.id, root.name, aliases, statements.size()).formerly(former);
    }
}
