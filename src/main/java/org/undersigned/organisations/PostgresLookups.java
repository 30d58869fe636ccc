package org.undersigned.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;

/** Every question put to the authority file in PostgreSQL. */
final class PostgresLookups {
    static final String MENTIONS = """
            select m.*, r.id as root, r.name as root_name
            from mention m
            left join alias a on a.id = m.alias
            left join organisation o on o.id = a.organisation
            left join organisation r on r.id = o.root
            """;

    /** "a:PCP" of all the world tells nothing; what lies beyond is not looked at. */
    private static final int BLOCK_LIMIT = 60;

    /** Where each of two countries has so many, no count would settle it. */
    private static final int STATEMENTS_THAT_TELL_THE_COUNTRY = 25;

    private final JdbcTemplate jdbc;
    private final OrganisationRows organisations;
    private final AuthorityJson json = new AuthorityJson();

    PostgresLookups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.organisations = new OrganisationRows(jdbc);
    }

    List<Organisation> filedUnder(Collection<String> blocks) {
        return organisations.of(rootsUnder(blocks), AuthorityFile.STATEMENTS_THAT_DECIDE);
    }

    private List<String> rootsUnder(Collection<String> blocks) {
        Object[] hashes = blocks.stream().map(Blocks::hash).distinct().toArray();
        return jdbc.queryForList("""
                select distinct found.root from unnest(?) as wanted(block)
                cross join lateral (
                    select o.root from alias_block b
                    join alias a on a.id = b.alias
                    join organisation o on o.id = a.organisation
                    where b.block = wanted.block order by b.alias limit %d) as found
                order by found.root
                """.formatted(BLOCK_LIMIT), String.class, array("bigint", hashes));
    }

    Map<String, Filing> filings(String record) {
        Map<String, Filing> filings = new LinkedHashMap<>();
        jdbc.query(
                MENTIONS + "where m.record = ? order by m.list, m.position, m.id",
                (ResultSet rows) -> {
                    Filing filing = filing(rows);
                    filings.put(filing.mention(), filing);
                },
                record);
        return filings;
    }

    boolean isTaken(String id) {
        return !jdbc.queryForList("select 1 from organisation where id = ?", Integer.class, id)
                .isEmpty();
    }

    Set<String> taken(Collection<String> ids) {
        return Set.copyOf(jdbc.queryForList(
                "select id from organisation where id = any(?)", String.class, array("text", ids.toArray())));
    }

    Optional<Organisation> find(String id) {
        List<String> root = jdbc.queryForList("select root from organisation where id = ?", String.class, id);
        if (root.isEmpty()) return Optional.empty();
        Optional<Organisation> known = organisations.of(root).stream().findFirst();
        return known.or(() -> Optional.of(Organisation.of(root.get(0), name(root.get(0)), List.of(), 0)));
    }

    /** Those with an alias, which all have that a statement mentions. */
    List<Organisation> find(Collection<String> ids) {
        List<String> roots = jdbc.queryForList(
                "select distinct root from organisation where id = any(?) order by root",
                String.class,
                array("text", ids.toArray()));
        return organisations.of(roots, STATEMENTS_THAT_TELL_THE_COUNTRY);
    }

    private String name(String id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select name from organisation where id = ?", String.class, id));
    }

    List<Organisation> named(String nameOrAcronym) {
        String wanted = Normaliser.fold(nameOrAcronym);
        return organisations.of(rootsUnder(Set.of(Blocks.whole(nameOrAcronym)))).stream()
                .filter(organisation -> organisation.aliases().stream()
                        .flatMap(alias -> alias.printed().parts())
                        .anyMatch(part -> Normaliser.fold(part).equals(wanted)))
                .toList();
    }

    List<Organisation> list(int offset, int limit) {
        return organisations.of(jdbc.queryForList("""
                select o.root from organisation o
                join alias a on a.organisation = o.id
                left join mention m on m.alias = a.id
                join organisation r on r.id = o.root
                group by o.root, r.name
                order by count(distinct m.record) desc, r.name, o.root offset ? limit ?
                """, String.class, offset, limit));
    }

    List<Organisation> after(String id, int limit) {
        return organisations.of(jdbc.queryForList("""
                select r.id from organisation r where r.id = r.root and r.id > ?
                  and exists (select 1 from organisation o join alias a on a.organisation = o.id where o.root = r.id)
                order by r.id limit ?
                """, String.class, id, limit));
    }

    long count() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(distinct o.root) from organisation o join alias a on a.organisation = o.id", Long.class));
    }

    List<Filing> mentionsOf(String organisation) {
        return jdbc.query(
                MENTIONS
                        + "where o.root = (select root from organisation where id = ?) order by m.record, m.list, m.position",
                (rows, n) -> filing(rows),
                organisation);
    }

    List<Filing> printedAs(String form) {
        return jdbc.query(MENTIONS + "where m.form = ? order by m.id", (rows, n) -> filing(rows), form);
    }

    List<Filing> unsure(int limit) {
        return jdbc.query(
                MENTIONS + "where m.judgement = 'UNSURE' order by m.form, m.id limit ?",
                (rows, n) -> filing(rows),
                limit);
    }

    Filing filing(ResultSet rows) throws SQLException {
        String root = rows.getString("root");
        Optional<OrganisationRef> organisation =
                root == null ? Optional.empty() : Optional.of(new OrganisationRef(root, rows.getString("root_name")));
        return new Filing(
                rows.getString("id"),
                rows.getString("record"),
                rows.getInt("list"),
                rows.getInt("position"),
                printed(rows),
                Judgement.valueOf(rows.getString("judgement")),
                organisation,
                rows.getDouble("score"),
                json.evidence(rows.getString("evidence")),
                json.considered(rows.getString("considered")));
    }

    static PrintedName printed(ResultSet rows) throws SQLException {
        return new PrintedName(
                Optional.ofNullable(rows.getString("acronym")),
                Optional.ofNullable(rows.getString("name")),
                Optional.ofNullable(rows.getString("translation")),
                Optional.ofNullable(rows.getString("country")));
    }

    static SqlTypeValue array(String type, Object[] values) {
        return (statement, index, sqlType, typeName) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
