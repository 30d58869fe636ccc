package org.undersigned.organisations;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authority file in PostgreSQL. Takes part in the caller's transaction on the same data source, and opens one where there is
 * none; decisions are taken one at a time, whatever the number of workers.
 */
public final class PostgresAuthority implements AuthorityFile {
    /** Any number that no other advisory lock of the program uses. */
    private static final long LOCK = 0x617574686F72L;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final PostgresLookups lookups;
    private final TransactionTemplate transaction;
    private final AuthorityJson json = new AuthorityJson();
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());

    public PostgresAuthority(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.lookups = new PostgresLookups(jdbc);
        this.sql = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public <T> T alone(Supplier<T> decision) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", rows -> {}, LOCK);
            return decision.get();
        }));
    }

    @Override
    public List<Organisation> filedUnder(Collection<String> blocks) {
        return lookups.filedUnder(blocks);
    }

    @Override
    public Map<String, Filing> filings(String record) {
        return lookups.filings(record);
    }

    @Override
    public boolean isTaken(String id) {
        return lookups.isTaken(id);
    }

    @Override
    public Optional<Organisation> find(String id) {
        return lookups.find(id);
    }

    @Override
    public List<Organisation> named(String nameOrAcronym) {
        return lookups.named(nameOrAcronym);
    }

    @Override
    public List<Organisation> list(int offset, int limit) {
        return lookups.list(offset, limit);
    }

    @Override
    public long count() {
        return lookups.count();
    }

    @Override
    public List<Filing> mentionsOf(String organisation) {
        return lookups.mentionsOf(organisation);
    }

    @Override
    public List<Filing> unsure(int limit) {
        return lookups.unsure(limit);
    }

    @Override
    public List<PersonalJudgement> judgementsOn(Collection<String> forms) {
        return lookups.judgementsOn(forms);
    }

    @Override
    public List<PersonalJudgement> judgements() {
        return lookups.judgements();
    }

    @Override
    public void file(String record, List<Filing> filings) {
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
    private long alias(String organisation, PrintedName printed) {
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

    @Override
    public void enter(List<Organisation> organisations) {
        alone(() -> {
            organisations.forEach(this::enter);
            return organisations.size();
        });
    }

    private void enter(Organisation organisation) {
        jdbc.update("""
                insert into organisation (id, name, root) values (?, ?, ?)
                on conflict (id) do update set name = excluded.name
                """, organisation.id(), organisation.name(), organisation.id());
        for (Alias alias : organisation.aliases())
            jdbc.update("update alias set by_hand = true where id = ?", alias(organisation.id(), alias.printed()));
    }

    @Override
    public void judge(PersonalJudgement word) {
        transaction.executeWithoutResult(status -> {
            close(word.form(), word.organisation(), word.by());
            jdbc.update(
                    "insert into judgement (form, organisation, verdict, judged_by, judged_at, why) values (?, ?, ?, ?, ?, ?)",
                    word.form(),
                    word.organisation(),
                    word.verdict().name(),
                    word.by(),
                    Timestamp.from(word.at()),
                    word.why());
            Optional<Organisation> about = find(word.organisation());
            refile(word.form(), filing -> filing.judged(word, about));
        });
    }

    @Override
    public void takeBack(String form, String organisation, String by) {
        transaction.executeWithoutResult(status -> {
            close(form, organisation, by);
            refile(form, Filing::undecided);
        });
    }

    private void close(String form, String organisation, String by) {
        jdbc.update("""
                update judgement set taken_back_by = ?, taken_back_at = now()
                where form = ? and organisation = ? and taken_back_at is null
                """, by, form, organisation);
    }

    private void refile(String form, UnaryOperator<Filing> change) {
        List<Filing> filings =
                jdbc.query(PostgresLookups.MENTIONS + "where m.form = ?", (rows, n) -> lookups.filing(rows), form);
        for (Filing filing : filings) {
            Filing changed = change.apply(filing);
            if (changed.equals(filing)) continue;
            jdbc.update("delete from mention where id = ?", filing.mention());
            insert(changed);
        }
    }

    @Override
    public void merge(String id, String into, String by, String why) {
        transaction.executeWithoutResult(status -> {
            String from = root(id);
            String to = root(into);
            if (from.equals(to))
                throw new IllegalArgumentException(id + " and " + into + " are one organisation already");
            jdbc.update("update organisation set redirect = ? where id = ?", to, from);
            jdbc.update("update organisation set root = ? where root = ?", to, from);
            log("MERGE", from, to, by, why);
        });
    }

    @Override
    public void unmerge(String id, String by) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("update organisation set redirect = null where id = ?", id);
            jdbc.update("""
                    with recursive under(id) as (
                        select ? union all select o.id from organisation o join under u on o.redirect = u.id)
                    update organisation set root = ? where id in (select id from under)
                    """, id, id);
            log("UNMERGE", id, id, by, "");
        });
    }

    @Override
    public String split(String organisation, Collection<String> forms, String by, String why) {
        return alone(() -> {
            List<Filing> moving = mentionsOf(organisation).stream()
                    .filter(filing -> forms.contains(filing.printed().form()))
                    .toList();
            if (moving.isEmpty())
                throw new IllegalArgumentException(organisation + " has no mention printed so; nothing to split off");
            int attempt = 1;
            while (isTaken(Ids.ofOrganisation(moving.get(0).mention(), attempt))) attempt++;
            String id = Ids.ofOrganisation(moving.get(0).mention(), attempt);
            OrganisationRef minted =
                    new OrganisationRef(id, moving.get(0).printed().best());
            for (Filing filing : moving) {
                jdbc.update("delete from mention where id = ?", filing.mention());
                insert(filing.movedTo(minted, "split off by " + by + ": " + why));
            }
            dropForms(organisation, forms);
            log("SPLIT", organisation, id, by, why);
            return id;
        });
    }

    private void dropForms(String organisation, Collection<String> forms) {
        jdbc.update("""
                delete from alias a using organisation o where o.id = a.organisation and a.form = any(?)
                and o.root = (select root from organisation where id = ?)
                and not exists (select 1 from mention m where m.alias = a.id)
                """, PostgresLookups.array("text", forms.toArray()), organisation);
    }

    private String root(String id) {
        return jdbc.queryForList("select root from organisation where id = ?", String.class, id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no organisation " + id));
    }

    private void log(String kind, String organisation, String other, String by, String why) {
        jdbc.update(
                "insert into organisation_change (kind, organisation, other, changed_by, why) values (?, ?, ?, ?, ?)",
                kind,
                organisation,
                other,
                by,
                why);
    }
}
