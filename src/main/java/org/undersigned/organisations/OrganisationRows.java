package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;

/** Organisations with all their aliases out of PostgreSQL: three questions, however many organisations. */
final class OrganisationRows {
    private static final String ALIASES = """
            select a.id, o.root, r.name as root_name, a.acronym, a.name, a.translation, a.country
            from organisation o
            join alias a on a.organisation = o.id
            join organisation r on r.id = o.root
            where o.root = any(?)
            order by o.root, a.id
            """;

    /** For each alias, and, where it is null, for the whole organisation: one statement may print two of its names. */
    private static final String STATEMENTS = """
            select o.root, a.id as alias, count(distinct m.record) as statements
            from organisation o
            join alias a on a.organisation = o.id
            join mention m on m.alias = a.id
            where o.root = any(?)
            group by grouping sets ((o.root), (o.root, a.id))
            """;

    /** Of a name that thousands print it is enough to know that many do: a look at it must not cost more as the archive grows. */
    private static final String STATEMENTS_UP_TO = """
            select o.root, a.id as alias, counted.statements
            from organisation o
            join alias a on a.organisation = o.id
            cross join lateral (
                select count(*) as statements
                from (select distinct m.record from mention m where m.alias = a.id limit %d) as enough) as counted
            where o.root = any(?)
            """;

    private final JdbcTemplate jdbc;

    OrganisationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of these ids; those without an alias are left out. */
    List<Organisation> of(Collection<String> roots) {
        return counted(roots, STATEMENTS);
    }

    /** The same, no further counted for each alias than up to so many statements, and not for the organisation as a whole. */
    List<Organisation> of(Collection<String> roots, int enough) {
        return counted(roots, STATEMENTS_UP_TO.formatted(enough));
    }

    private List<Organisation> counted(Collection<String> roots, String count) {
        if (roots.isEmpty()) return List.of();
        SqlTypeValue wanted = PostgresLookups.array("text", roots.toArray());
        Map<String, Integer> statements = statements(wanted, count);
        Map<String, String> names = new HashMap<>();
        Map<String, List<Alias>> aliases = new HashMap<>();
        jdbc.query(
                ALIASES,
                rows -> {
                    String root = rows.getString("root");
                    names.put(root, rows.getString("root_name"));
                    aliases.computeIfAbsent(root, r -> new ArrayList<>())
                            .add(new Alias(
                                    PostgresLookups.printed(rows), statements.getOrDefault(rows.getString("id"), 0)));
                },
                wanted);
        Map<String, List<String>> former = formerIds(wanted);
        return roots.stream()
                .filter(names::containsKey)
                .map(root -> Organisation.of(
                                root,
                                Objects.requireNonNull(names.get(root)),
                                Objects.requireNonNull(aliases.get(root)),
                                statements.getOrDefault(root, 0))
                        .formerly(former.getOrDefault(root, List.of())))
                .toList();
    }

    /** By the id of an alias or, for all of its aliases, of an organisation. */
    private Map<String, Integer> statements(SqlTypeValue roots, String count) {
        Map<String, Integer> statements = new HashMap<>();
        jdbc.query(
                count,
                rows -> {
                    String alias = rows.getString("alias");
                    statements.put(alias == null ? rows.getString("root") : alias, rows.getInt("statements"));
                },
                roots);
        return statements;
    }

    private Map<String, List<String>> formerIds(SqlTypeValue roots) {
        Map<String, List<String>> former = new LinkedHashMap<>();
        jdbc.query(
                "select id, root from organisation where root = any(?) and id <> root order by id",
                rows -> {
                    former.computeIfAbsent(rows.getString("root"), r -> new ArrayList<>())
                            .add(rows.getString("id"));
                },
                roots);
        return former;
    }
}
