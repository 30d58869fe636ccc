package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An authority file that lives as long as the program: for one-off extraction, and for tests. */
public final class InMemoryAuthority implements AuthorityFile {
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsByBlock = new HashMap<>();
    private final Map<String, Set<String>> idsByForm = new HashMap<>();
    private final Map<String, Map<String, Filing>> filingsByRecord = new TreeMap<>();
    private final List<PersonalJudgement> judgements = new ArrayList<>();

    /** What is known of one organisation beside its mentions. */
    private static final class Entry {
        final String name;
        final Map<String, PrintedName> byHand = new LinkedHashMap<>();
        Optional<String> redirect = Optional.empty();

        Entry(String name) {
            this.name = name;
        }
    }

    @Override
    public synchronized <T> T alone(Supplier<T> decision) {
        return decision.get();
    }

    @Override
    public synchronized List<Organisation> filedUnder(Collection<String> blocks) {
        return blocks.stream()
                .flatMap(block -> idsByBlock.getOrDefault(block, Set.of()).stream())
                .map(this::current)
                .distinct()
                .map(this::organisation)
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
        Map<String, Filing> byMention = new LinkedHashMap<>();
        for (Filing filing : filings) {
            Optional<OrganisationRef> owner = filing.organisation().map(organisation -> {
                entries.computeIfAbsent(organisation.id(), id -> new Entry(organisation.name()));
                return shelve(organisation, filing.printed());
            });
            byMention.put(filing.mention(), filing.under(owner));
        }
        filingsByRecord.put(record, byMention);
    }

    /** Under the organisation, or under the one merged into it that has this form already: so a merge can be undone. */
    private OrganisationRef shelve(OrganisationRef organisation, PrintedName printed) {
        Set<String> owners = idsByForm.computeIfAbsent(printed.form(), form -> new LinkedHashSet<>(2));
        String owner = owners.stream()
                .filter(id -> current(id).equals(current(organisation.id())))
                .findFirst()
                .orElse(organisation.id());
        if (owners.add(owner))
            for (String block : Blocks.filed(profiles.read(printed)))
                idsByBlock.computeIfAbsent(block, b -> new LinkedHashSet<>(2)).add(owner);
        return new OrganisationRef(owner, organisation.name());
    }

    @Override
    public synchronized void enter(List<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            Entry entry = entries.computeIfAbsent(organisation.id(), id -> new Entry(organisation.name()));
            for (Alias alias : organisation.aliases()) {
                entry.byHand.put(alias.printed().form(), alias.printed());
                shelve(organisation.ref(), alias.printed());
            }
        }
    }

    @Override
    public synchronized boolean isTaken(String id) {
        return entries.containsKey(id);
    }

    @Override
    public synchronized Optional<Organisation> find(String id) {
        return entries.containsKey(id) ? Optional.of(organisation(current(id))) : Optional.empty();
    }

    @Override
    public synchronized List<Organisation> named(String nameOrAcronym) {
        String wanted = Normaliser.fold(nameOrAcronym);
        return organisations()
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
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().redirect.isEmpty())
                .map(entry -> organisation(entry.getKey()))
                .filter(organisation -> !organisation.aliases().isEmpty());
    }

    @Override
    public synchronized List<Filing> mentionsOf(String organisation) {
        return allFilings()
                .filter(filing -> filing.organisation()
                        .filter(o -> current(o.id()).equals(current(organisation)))
                        .isPresent())
                .map(this::redirected)
                .toList();
    }

    @Override
    public synchronized List<Filing> unsure(int limit) {
        return allFilings()
                .filter(filing -> filing.judgement() == Judgement.UNSURE)
                .limit(limit)
                .toList();
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
        judgements.removeIf(known -> isAbout(known, form, organisation));
        refile(form, Filing::undecided);
    }

    private boolean isAbout(PersonalJudgement judgement, String form, String organisation) {
        return judgement.form().equals(form) && judgement.organisation().equals(organisation);
    }

    private void refile(String form, UnaryOperator<Filing> change) {
        filingsByRecord
                .values()
                .forEach(filings -> filings.replaceAll(
                        (mention, filing) -> filing.printed().form().equals(form) ? change.apply(filing) : filing));
    }

    @Override
    public synchronized void merge(String id, String into, String by, String why) {
        if (current(id).equals(current(into)))
            throw new IllegalArgumentException(id + " and " + into + " are one organisation already");
        expect(current(id)).redirect = Optional.of(current(into));
    }

    @Override
    public synchronized void unmerge(String id, String by) {
        expect(id).redirect = Optional.empty();
    }

    @Override
    public synchronized String split(String organisation, Collection<String> forms, String by, String why) {
        String from = current(organisation);
        List<Filing> moving = mentionsOf(from).stream()
                .filter(filing -> forms.contains(filing.printed().form()))
                .toList();
        if (moving.isEmpty())
            throw new IllegalArgumentException(organisation + " has no mention printed so; nothing to split off");
        int attempt = 1;
        while (isTaken(Ids.ofOrganisation(moving.get(0).mention(), attempt))) attempt++;
        String id = Ids.ofOrganisation(moving.get(0).mention(), attempt);
        OrganisationRef minted = new OrganisationRef(id, moving.get(0).printed().best());
        entries.put(id, new Entry(minted.name()));
        for (Filing filing : moving) {
            shelve(minted, filing.printed());
            Objects.requireNonNull(filingsByRecord.get(filing.record()))
                    .put(filing.mention(), filing.movedTo(minted, "split off by " + by + ": " + why));
        }
        return id;
    }

    private Filing redirected(Filing filing) {
        return filing.organisation().isEmpty()
                ? filing
                : filing.under(find(filing.organisation().get().id()).map(Organisation::ref));
    }

    private Stream<Filing> allFilings() {
        return filingsByRecord.values().stream().flatMap(filings -> filings.values().stream());
    }

    private Entry expect(String id) {
        Entry entry = entries.get(id);
        if (entry == null) throw new IllegalArgumentException("There is no organisation " + id);
        return entry;
    }

    private String current(String id) {
        String at = id;
        while (entries.containsKey(at) && expect(at).redirect.isPresent())
            at = expect(at).redirect.get();
        return at;
    }

    private Organisation organisation(String id) {
        Map<String, PrintedName> printed = new LinkedHashMap<>();
        Map<String, Set<String>> records = new HashMap<>();
        entries.forEach((other, entry) -> {
            if (current(other).equals(id)) printed.putAll(entry.byHand);
        });
        for (Filing filing : mentionsOfCurrent(id)) {
            printed.putIfAbsent(filing.printed().form(), filing.printed());
            records.computeIfAbsent(filing.printed().form(), f -> new LinkedHashSet<>())
                    .add(filing.record());
        }
        List<Alias> aliases = printed.entrySet().stream()
                .map(e -> new Alias(
                        e.getValue(), records.getOrDefault(e.getKey(), Set.of()).size()))
                .toList();
        int statements =
                (int) records.values().stream().flatMap(Set::stream).distinct().count();
        return Organisation.of(id, expect(id).name, aliases, statements);
    }

    private List<Filing> mentionsOfCurrent(String id) {
        return allFilings()
                .filter(filing -> filing.organisation()
                        .filter(o -> current(o.id()).equals(id))
                        .isPresent())
                .collect(Collectors.toList());
    }
}
