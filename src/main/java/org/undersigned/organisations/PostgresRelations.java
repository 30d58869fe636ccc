package org.undersigned.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of organisations, in PostgreSQL. */
final class PostgresRelations {
    private final JdbcTemplate jdbc;

    PostgresRelations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Relation> all() {
        return jdbc.query(
                """
                select r.*, o.root as from_root, t.root as to_root from organisation_relation r
                join organisation o on o.id = r.organisation left join organisation t on t.id = r.other
                where r.taken_back_at is null and o.root is distinct from t.root order by r.earliest, r.id""",
                (rows, n) -> new Relation(
                        Relation.Kind.valueOf(rows.getString("kind")),
                        rows.getString("from_root"),
                        Optional.ofNullable(rows.getString("to_root")),
                        rows.getObject("earliest", LocalDate.class),
                        rows.getObject("latest", LocalDate.class),
                        rows.getString("source"),
                        rows.getString("entered_by")));
    }

    void add(Relation relation) {
        takeBack(relation, relation.by());
        jdbc.update(
                """
                insert into organisation_relation (kind, organisation, other, earliest, latest, source, entered_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                relation.kind().name(),
                relation.from(),
                relation.to().orElse(null),
                relation.earliest(),
                relation.latest(),
                relation.source(),
                relation.by());
    }

    boolean takeBack(Relation relation, String by) {
        return jdbc.update(
                        """
                        update organisation_relation r set taken_back_by = ?, taken_back_at = now()
                        from organisation o, organisation mine
                        where o.id = r.organisation and mine.id = ? and o.root = mine.root
                        and r.kind = ? and r.taken_back_at is null
                        and (select root from organisation where id = r.other)
                            is not distinct from (select root from organisation where id = ?)""",
                        by,
                        relation.from(),
                        relation.kind().name(),
                        relation.to().orElse(null))
                > 0;
    }
}
