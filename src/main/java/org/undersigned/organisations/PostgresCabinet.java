package org.undersigned.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

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
        Map<Form, Long> aliases = aliases(filings.stream()
                .flatMap(filing -> filing.organisation().stream()
                        .map(organisation ->
                                new Form(organisation.id(), filing.printed().form())))
                .distinct()
                .toList());
        jdbc.batchUpdate(
                """
                insert into mention (id, record, list, position, form, acronym, name, translation, country, alias,
                                     judgement, score, evidence, considered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""",
                filings.stream()
                        .map(filing -> row(filing, alias(filing, aliases)))
                        .toList());
    }

    /** A printed form of an organisation. */
    private record Form(String organisation, String form) {}

    private Map<Form, Long> aliases(List<Form> forms) {
        Map<Form, Long> aliases = new HashMap<>();
        jdbc.query(
                """
                select w.organisation, w.form, min(a.id) id from unnest(?, ?) as w(organisation, form)
                join organisation named on named.id = w.organisation
                join organisation o on o.root = named.root
                join alias a on a.organisation = o.id and a.form = w.form
                group by w.organisation, w.form""",
                rows -> {
                    aliases.put(new Form(rows.getString("organisation"), rows.getString("form")), rows.getLong("id"));
                },
                PostgresLookups.array(
                        "text", forms.stream().map(Form::organisation).toArray()),
                PostgresLookups.array("text", forms.stream().map(Form::form).toArray()));
        return aliases;
    }

    private Optional<Long> alias(Filing filing, Map<Form, Long> aliases) {
        PrintedName printed = filing.printed();
        return filing.organisation()
                .map(organisation -> aliases.computeIfAbsent(
                        new Form(organisation.id(), printed.form()), form -> newAlias(form.organisation(), printed)));
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

    /** The alias of this form under the organisation, or under one that was merged into it; filed anew where there is none. */
    long alias(String organisation, PrintedName printed) {
        List<Long> known = jdbc.queryForList("""
                select a.id from alias a join organisation o on o.id = a.organisation
                where a.form = ? and o.root = (select root from organisation where id = ?) order by a.id limit 1
                """, Long.class, printed.form(), organisation);
        return known.isEmpty() ? newAlias(organisation, printed) : known.get(0);
    }

    private long newAlias(String organisation, PrintedName printed) {
        long id = Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into alias (organisation, form, acronym, name, translation, country)
                values (?, ?, ?, ?, ?, ?) returning id
                """,
                Long.class,
                organisation,
                printed.form(),
                printed.acronym().orElse(null),
                printed.name().orElse(null),
                printed.translation().orElse(null),
                printed.country().orElse(null)));
        Set<Long> hashes = new TreeSet<>();
        Blocks.filed(profiles.read(printed)).forEach(block -> hashes.add(Blocks.hash(block)));
        printed.parts().forEach(part -> hashes.add(Blocks.hash(Blocks.whole(part))));
        jdbc.batchUpdate(
                "insert into alias_block (block, alias) values (?, ?)",
                hashes.stream().map(hash -> new Object[] {hash, id}).toList());
        return id;
    }

    /** A form that no mention carries any more goes, unless a person entered it; the organisation stays, its id is spent. */
    private void dropUnused(Collection<Long> aliases) {
        jdbc.update("""
                delete from alias a where a.id = any(?) and not a.by_hand
                and not exists (select 1 from mention m where m.alias = a.id)
                """, PostgresLookups.array("bigint", aliases.toArray()));
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
                """, PostgresLookups.array("text", forms.toArray()), organisation);
    }
}
