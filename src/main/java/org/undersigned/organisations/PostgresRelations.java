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
                "select * from organisation_relation where taken_back_at is null order by earliest, id",
                (rows, n) -> new Relation(
                        Relation.Kind.valueOf(rows.getString("kind")),
                        rows.getString("organisation"),
                        Optional.ofNullable(rows.getString("other")),
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
                        update organisation_relation set taken_back_by = ?, taken_back_at = now()
                        where kind = ? and organisation = ? and other is not distinct from cast(? as text)
                        and taken_back_at is null""",
                        by,
                        relation.kind().name(),
                        relation.from(),
                        relation.to().orElse(null))
                > 0;
    }
}
