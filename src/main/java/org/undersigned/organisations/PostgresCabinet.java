package org.undersigned.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts mentions, and the forms they are printed in, into PostgreSQL under their organisations. */
final class PostgresCabinet {
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final AuthorityJson json = new AuthorityJson();
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());

    PostgresCabinet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    /** Puts these in place of all that was filed for the record. */
    void file(String record, List<Filing> filings) {
        Set<Long> before = new TreeSet<>(jdbc.queryForList(
                "delete from mention where record = ? returning coalesce(alias, -1)", Long.class, record));
        for (Filing filing : filings) insert(filing);
        dropUnused(before);
    }

    private void insert(Filing filing) {
        Optional<Long> alias = filing.organisation().map(organisation -> {
            jdbc.update(
                    "insert into organisation (id, name, root) values (?, ?, ?) on conflict (id) do nothing",
                    organisation.id(),
                    organisation.name(),
                    organisation.id());
            return alias(organisation.id(), filing.printed());
        });
        PrintedName printed = filing.printed();
        sql.sql("""
                insert into mention (id, record, list, position, form, acronym, name, translation, country, alias,
                                     judgement, score, evidence, considered)
                values (:id, :record, :list, :position, :form, :acronym, :name, :translation, :country, :alias,
                        :judgement, :score, cast(:evidence as jsonb), cast(:considered as jsonb))
                """)
                .param("id", filing.mention())
                .param("record", filing.record())
                .param("list", filing.list())
                .param("position", filing.position())
                .param("form", printed.form())
                .param("acronym", printed.acronym().orElse(null))
                .param("name", printed.name().orElse(null))
                .param("translation", printed.translation().orElse(null))
                .param("country", printed.country().orElse(null))
                .param("alias", alias.orElse(null))
                .param("judgement", filing.judgement().name())
                .param("score", filing.score())
                .param("evidence", json.write(filing.evidence()))
                .param("considered", json.write(filing.considered()))
                .update();
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
        insert(filing);
    }

    void dropForms(String organisation, Collection<String> forms) {
        jdbc.update("""
                delete from alias a using organisation o where o.id = a.organisation and a.form = any(?)
                and o.root = (select root from organisation where id = ?)
                and not exists (select 1 from mention m where m.alias = a.id)
                """, PostgresLookups.array("text", forms.toArray()), organisation);
    }
}
