package org.undersigned.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final PostgresLookups lookups;
    private final PostgresCabinet cabinet;
    private final PostgresRelations relations;
    private final PostgresJudgements judgements;
    private final TransactionTemplate transaction;

    public PostgresAuthority(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.lookups = new PostgresLookups(jdbc);
        this.cabinet = new PostgresCabinet(jdbc);
        this.relations = new PostgresRelations(jdbc);
        this.judgements = new PostgresJudgements(jdbc);
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
    public Set<String> taken(Collection<String> ids) {
        return lookups.taken(ids);
    }

    @Override
    public Optional<Organisation> find(String id) {
        return lookups.find(id);
    }

    @Override
    public List<Organisation> find(Collection<String> ids) {
        return lookups.find(ids);
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
    public List<Organisation> after(String id, int limit) {
        return lookups.after(id, limit);
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
        return judgements.on(forms);
    }

    @Override
    public List<PersonalJudgement> judgements() {
        return judgements.all();
    }

    @Override
    public List<Filing> printedAs(String form) {
        return lookups.printedAs(form);
    }

    @Override
    public void file(String record, List<Filing> filings) {
        cabinet.file(record, filings);
    }

    @Override
    public void enter(List<Organisation> organisations) {
        locked(() -> cabinet.enter(organisations));
    }

    /** One at a time, as all decisions. */
    private void locked(Runnable change) {
        alone(() -> {
            change.run();
            return true;
        });
    }

    @Override
    public List<JudgedOffer> judgedOffers() {
        return judgements.offers();
    }

    @Override
    public Calibration calibration() {
        return judgements.calibration();
    }

    @Override
    public void judge(PersonalJudgement word) {
        locked(() -> {
            judgements.add(word, Offer.among(printedAs(word.form())));
            apply(word);
        });
    }

    @Override
    public void takeBack(String form, String organisation, String by) {
        locked(() -> {
            judgements.close(form, organisation, by);
            refile(form, Filing::undecided);
            judgements.on(List.of(form)).forEach(this::apply); // of others, who judged the same name
        });
    }

    private void apply(PersonalJudgement word) {
        Optional<Organisation> about = find(word.organisation());
        refile(word.form(), filing -> filing.judged(word, about));
    }

    private void refile(String form, UnaryOperator<Filing> change) {
        for (Filing filing : lookups.printedAs(form)) {
            Filing changed = change.apply(filing);
            if (changed.equals(filing)) continue;
            cabinet.replace(changed);
        }
    }

    @Override
    public void merge(String id, String into, String by, String why) {
        locked(() -> {
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
        locked(() -> {
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
            String id = Ids.next(moving.get(0).mention(), 1, this::isTaken);
            OrganisationRef minted =
                    new OrganisationRef(id, moving.get(0).printed().best());
            for (Filing filing : moving) cabinet.replace(filing.movedTo(minted, "split off by " + by + ": " + why));
            cabinet.dropForms(organisation, forms);
            log("SPLIT", organisation, id, by, why);
            return id;
        });
    }

    @Override
    public List<Relation> relations() {
        return relations.all();
    }

    @Override
    public void relate(Relation relation) {
        root(relation.from());
        relation.to().ifPresent(this::root);
        locked(() -> relations.add(relation));
    }

    @Override
    public boolean unrelate(Relation relation, String by) {
        return alone(() -> relations.takeBack(relation, by));
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
