package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An authority file that lives as long as the program: for one-off extraction, and for tests. */
public final class InMemoryAuthority implements AuthorityFile {
    private final AliasShelf shelf = new AliasShelf();
    private final Map<String, Map<String, Filing>> filingsByRecord = new HashMap<>();
    private final Map<String, Map<String, Filing>> filingsByForm = new HashMap<>();
    private final Map<String, Filing> unsure = new LinkedHashMap<>();
    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private final List<Relation> relations = new ArrayList<>();

    @Override
    public synchronized <T> T alone(Supplier<T> decision) {
        return decision.get();
    }

    @Override
    public synchronized List<Organisation> filedUnder(Collection<String> wanted) {
        return shelf.filedUnder(wanted).stream()
                .map(AliasShelf.Entry::organisation)
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
                AliasShelf.Entry entry = shelf.entry(organisation);
                return new OrganisationRef(shelf.shelve(entry, filing.printed()).id, organisation.name());
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
        filing.organisation().ifPresent(ref -> shelf.expect(ref.id()).filings.put(filing.mention(), filing));
        if (filing.judgement() == Judgement.UNSURE) unsure.put(filing.mention(), filing);
    }

    private void remove(Filing filing) {
        filingsByRecord.getOrDefault(filing.record(), Map.of()).remove(filing.mention());
        filingsByForm.getOrDefault(filing.printed().form(), Map.of()).remove(filing.mention());
        filing.organisation().ifPresent(ref -> shelf.expect(ref.id()).filings.remove(filing.mention()));
        unsure.remove(filing.mention());
    }

    @Override
    public synchronized void enter(List<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            AliasShelf.Entry entry = shelf.entry(organisation.ref());
            entry.name = organisation.name();
            for (Alias alias : organisation.aliases())
                shelf.shelve(entry, alias.printed()).byHand.put(alias.printed().form(), alias.printed());
        }
    }

    @Override
    public synchronized boolean isTaken(String id) {
        return shelf.has(id);
    }

    @Override
    public synchronized Optional<Organisation> find(String id) {
        return shelf.has(id) ? Optional.of(shelf.expect(id).root().organisation()) : Optional.empty();
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
    public synchronized List<Organisation> after(String id, int limit) {
        return organisations()
                .filter(organisation -> organisation.id().compareTo(id) > 0)
                .sorted(Comparator.comparing(Organisation::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return organisations().count();
    }

    private Stream<Organisation> organisations() {
        return shelf.entries().stream()
                .filter(entry -> entry.redirect.isEmpty())
                .map(AliasShelf.Entry::organisation)
                .filter(organisation -> !organisation.aliases().isEmpty());
    }

    @Override
    public synchronized List<Filing> mentionsOf(String organisation) {
        if (!shelf.has(organisation)) return List.of();
        return shelf.expect(organisation)
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
        return judgements.on(forms);
    }

    @Override
    public synchronized List<PersonalJudgement> judgements() {
        return judgements.all();
    }

    @Override
    public synchronized List<JudgedOffer> judgedOffers() {
        return judgements.offers(this::today);
    }

    @Override
    public synchronized void judge(PersonalJudgement judgement) {
        judgements.add(judgement, Offer.among(printedAs(judgement.form())));
        apply(judgement);
    }

    private void apply(PersonalJudgement word) {
        refile(word.form(), filing -> filing.judged(word, find(word.organisation())));
    }

    @Override
    public synchronized void takeBack(String form, String organisation, String by) {
        if (!judgements.remove(form, organisation)) return;
        refile(form, Filing::undecided);
        judgements.on(List.of(form)).forEach(this::apply); // of others, who judged the same name
    }

    private void refile(String form, UnaryOperator<Filing> change) {
        for (Filing filing :
                List.copyOf(filingsByForm.getOrDefault(form, Map.of()).values())) {
            remove(filing);
            Filing changed = change.apply(filing);
            changed.organisation().ifPresent(ref -> shelf.shelve(shelf.entry(ref), changed.printed()));
            put(changed);
        }
    }

    @Override
    public synchronized void merge(String id, String into, String by, String why) {
        AliasShelf.Entry from = shelf.expect(id).root();
        AliasShelf.Entry to = shelf.expect(into).root();
        if (from == to) throw new IllegalArgumentException(id + " and " + into + " are one organisation already");
        from.redirect = Optional.of(to);
        to.mergedInto.add(from);
    }

    @Override
    public synchronized void unmerge(String id, String by) {
        AliasShelf.Entry entry = shelf.expect(id);
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
        AliasShelf.Entry entry = shelf.entry(minted);
        for (Filing filing : moving) {
            find(filing.record(), filing.mention()).ifPresent(this::remove);
            shelf.shelve(entry, filing.printed());
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

    @Override
    public synchronized List<Relation> relations() {
        return relations.stream()
                .filter(relation -> !relation.to().map(this::today).equals(Optional.of(today(relation.from()))))
                .map(this::today)
                .sorted(Comparator.comparing(Relation::earliest))
                .toList();
    }

    @Override
    public synchronized void relate(Relation relation) {
        shelf.expect(relation.from());
        relation.to().ifPresent(shelf::expect);
        unrelate(relation, relation.by());
        relations.add(relation);
    }

    @Override
    public synchronized boolean unrelate(Relation relation, String by) {
        return relations.removeIf(known -> known.kind() == relation.kind()
                && today(known.from()).equals(today(relation.from()))
                && known.to().map(this::today).equals(relation.to().map(this::today)));
    }

    private Relation today(Relation r) {
        return new Relation(
                r.kind(), today(r.from()), r.to().map(this::today), r.earliest(), r.latest(), r.source(), r.by());
    }

    private String today(String id) {
        return shelf.expect(id).root().id;
    }
}
