package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The organisations of an authority file in memory, each form of them found by its blocks. */
final class AliasShelf {
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> byNumber = new ArrayList<>();
    private final BlockIndex blocks = new BlockIndex();

    /** What is known of one organisation by itself; merged ones keep theirs, so that a merge can be undone. */
    static final class Entry {
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

        Organisation organisation() {
            Map<String, PrintedName> printed = new LinkedHashMap<>();
            Map<String, Set<String>> records = new HashMap<>();
            Set<String> statements = new LinkedHashSet<>();
            all().forEach(entry -> {
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
                            e.getValue(),
                            records.getOrDefault(e.getKey(), Set.of()).size()))
                    .toList();
            List<String> former = all().skip(1).map(entry -> entry.id).toList();
            return Organisation.of(id, name, aliases, statements.size()).formerly(former);
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    Entry expect(String id) {
        Entry entry = entries.get(id);
        if (entry == null) throw new IllegalArgumentException("There is no organisation " + id);
        return entry;
    }

    Entry entry(OrganisationRef organisation) {
        return entries.computeIfAbsent(organisation.id(), id -> {
            Entry entry = new Entry(id, byNumber.size(), organisation.name());
            byNumber.add(entry);
            return entry;
        });
    }

    /** Those with a form in one of these blocks; what was merged stands for what it was merged into. */
    Set<Entry> filedUnder(Collection<String> wanted) {
        Set<Integer> numbers = new TreeSet<>();
        for (String block : wanted) blocks.forEach(Blocks.hash(block), numbers::add);
        Set<Entry> roots = new LinkedHashSet<>();
        numbers.forEach(number -> roots.add(byNumber.get(number).root()));
        return roots;
    }

    /** Under the organisation, or under the one merged into it that has this form already: so a merge can be undone. */
    Entry shelve(Entry entry, PrintedName printed) {
        String form = printed.form();
        Entry owner = entry.root()
                .all()
                .filter(one -> one.filedForms.contains(form))
                .findFirst()
                .orElse(entry);
        if (owner.filedForms.add(form))
            Blocks.hashes(profiles.read(printed)).forEach(block -> blocks.add(block, owner.number));
        return owner;
    }
}
