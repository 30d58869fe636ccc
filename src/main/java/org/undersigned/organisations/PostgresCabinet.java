package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;

/** Puts mentions, and the forms they are printed in, into PostgreSQL under their organisations. */
final class PostgresCabinet {
    private final JdbcTemplate jdbc;
    private final AuthorityJson json = new AuthorityJson();
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());

    PostgresCabinet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in place of all that was filed for the record: in a few batches, however many there are. */
    void file(String record, List<Filing> filings) {
        Set<Long> before = new TreeSet<>(jdbc.queryForList(
                "delete from mention where record = ? returning coalesce(alias, -1)", Long.class, record));
        insert(filings);
        dropUnused(before);
    }

    private void insert(List<Filing> filings) {
        jdbc.batchUpdate(
                "insert into organisation (id, name, root) values (?, ?, ?) on conflict (id) do nothing",
                filings.stream()
                        .flatMap(filing -> filing.organisation().stream())
                        .map(o -> new Object[] {o.id(), o.name(), o.id()})
                        .toList());
        Map<Form, PrintedName> forms = new LinkedHashMap<>();
        for (Filing filing : filings) form(filing).ifPresent(form -> forms.put(form, filing.printed()));
        Map<Form, Long> aliases = aliases(forms);
        jdbc.batchUpdate(
                """
                insert into mention (id, record, list, position, form, acronym, name, translation, country, alias,
                                     judgement, score, evidence, considered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""",
                filings.stream()
                        .map(filing -> row(filing, form(filing).map(aliases::get)))
                        .toList());
    }

    /** A printed form of an organisation. */
    private record Form(String organisation, String form) {}

    private static Optional<Form> form(Filing filing) {
        return filing.organisation()
                .map(organisation ->
                        new Form(organisation.id(), filing.printed().form()));
    }

    private Object[] row(Filing filing, Optional<Long> alias) {
        PrintedName printed = filing.printed();
        return new Object[] {
            filing.mention(),
            filing.record(),
            filing.list(),
            filing.position(),
            printed.form(),
            printed.acronym().orElse(null),
            printed.name().orElse(null),
            printed.translation().orElse(null),
            printed.country().orElse(null),
            alias.orElse(null),
            filing.judgement().name(),
            filing.score(),
            json.write(filing.evidence()),
            json.write(filing.considered())
        };
    }

    /** Organisations with all their aliases, as a person wrote them. */
    void enter(List<Organisation> organisations) {
        jdbc.batchUpdate(
                """
                insert into organisation (id, name, root) values (?, ?, ?)
                on conflict (id) do update set name = excluded.name""",
                organisations.stream()
                        .map(o -> new Object[] {o.id(), o.name(), o.id()})
                        .toList());
        Map<Form, PrintedName> forms = new LinkedHashMap<>();
        for (Organisation organisation : organisations)
            for (Alias alias : organisation.aliases())
                forms.put(new Form(organisation.id(), alias.printed().form()), alias.printed());
        jdbc.update(
                "update alias set by_hand = true where id = any(?)",
                array("bigint", aliases(forms).values()));
    }

    /** The aliases of these forms, under the organisation or one that was merged into it; filed anew where there are none. */
    private Map<Form, Long> aliases(Map<Form, PrintedName> forms) {
        Map<Form, Long> aliases = known(forms.keySet());
        Map<Form, PrintedName> missing = new LinkedHashMap<>(forms);
        missing.keySet().removeAll(aliases.keySet());
        if (missing.isEmpty()) return aliases;
        Map<Form, Long> added = add(missing);
        addBlocks(added, missing);
        aliases.putAll(added);
        return aliases;
    }

    private Map<Form, Long> known(Collection<Form> forms) {
        Map<Form, Long> known = new HashMap<>();
        jdbc.query(
                """
                select w.organisation, w.form, min(a.id) id from unnest(?, ?) as w(organisation, form)
                join organisation named on named.id = w.organisation
                join organisation o on o.root = named.root
                join alias a on a.organisation = o.id and a.form = w.form
                group by w.organisation, w.form""",
                rows -> {
                    known.put(new Form(rows.getString("organisation"), rows.getString("form")), rows.getLong("id"));
                },
                array("text", forms.stream().map(Form::organisation).toList()),
                array("text", forms.stream().map(Form::form).toList()));
        return known;
    }

    private Map<Form, Long> add(Map<Form, PrintedName> forms) {
        Map<Form, Long> added = new HashMap<>();
        Collection<PrintedName> printed = forms.values();
        jdbc.query(
                """
                insert into alias (organisation, form, acronym, name, translation, country)
                select * from unnest(?, ?, ?, ?, ?, ?) returning organisation, form, id""",
                rows -> {
                    added.put(new Form(rows.getString("organisation"), rows.getString("form")), rows.getLong("id"));
                },
                array("text", forms.keySet().stream().map(Form::organisation).toList()),
                array("text", forms.keySet().stream().map(Form::form).toList()),
                parts(printed, PrintedName::acronym),
                parts(printed, PrintedName::name),
                parts(printed, PrintedName::translation),
                parts(printed, PrintedName::country));
        return added;
    }

    private static SqlTypeValue parts(Collection<PrintedName> printed, Function<PrintedName, Optional<String>> part) {
        Object[] values =
                printed.stream().map(name -> part.apply(name).orElse(null)).toArray();
        return PostgresLookups.array("text", values);
    }

    private static SqlTypeValue array(String type, Collection<?> values) {
        return PostgresLookups.array(type, values.toArray());
    }

    private void addBlocks(Map<Form, Long> aliases, Map<Form, PrintedName> forms) {
        List<Long> blocks = new ArrayList<>();
        List<Long> owners = new ArrayList<>();
        forms.forEach((form, printed) -> Blocks.hashes(profiles.read(printed)).forEach(block -> {
            blocks.add(block);
            owners.add(Objects.requireNonNull(aliases.get(form)));
        }));
        jdbc.update(
                "insert into alias_block (block, alias) select * from unnest(?, ?)",
                array("bigint", blocks),
                array("bigint", owners));
    }

    /** A form that no mention carries any more goes, unless a person entered it; the organisation stays, its id is spent. */
    private void dropUnused(Collection<Long> aliases) {
        jdbc.update("""
                delete from alias a where a.id = any(?) and not a.by_hand
                and not exists (select 1 from mention m where m.alias = a.id)
                """, array("bigint", aliases));
    }

    /** In place of what was filed for the same mention. */
    void replace(Filing filing) {
        jdbc.update("delete from mention where id = ?", filing.mention());
        insert(List.of(filing));
    }

    void dropForms(String organisation, Collection<String> forms) {
        jdbc.update("""
                delete from alias a using organisation o where o.id = a.organisation and a.form = any(?)
                and o.root = (select root from organisation where id = ?)
                and not exists (select 1 from mention m where m.alias = a.id)
                """, array("text", forms), organisation);
    }
}
