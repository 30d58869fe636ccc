package org.undersigned.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** People's judgements in PostgreSQL, each with what the resolver had offered before it. */
final class PostgresJudgements {
    /** All that can change what the judgements in force say; three looks at the end of an index. */
    private static final String VERSION = """
            select concat_ws('/', (select max(id) from judgement), (select max(taken_back_at) from judgement),
                             (select max(id) from organisation_change))""";

    private final JdbcTemplate jdbc;

    private volatile Calibrated last = new Calibrated("", Calibration.of(List.of()));

    PostgresJudgements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonalJudgement> on(Collection<String> forms) {
        return jdbc.query(
                "select * from judgement where form = any(?) and taken_back_at is null order by id",
                (rows, n) -> judgement(rows),
                PostgresLookups.array("text", forms.toArray()));
    }

    List<PersonalJudgement> all() {
        return jdbc.query(
                "select * from judgement where taken_back_at is null order by id", (rows, n) -> judgement(rows));
    }

    private record Calibrated(String version, Calibration calibration) {}

    /** Worked out anew only when a judgement or a merge was made or undone: thousands of judgements take longer than a statement. */
    Calibration calibration() {
        String version = Objects.requireNonNull(jdbc.queryForObject(VERSION, String.class));
        Calibrated known = last;
        if (known.version().equals(version)) return known.calibration();
        Calibration calibration = Calibration.of(offers());
        last = new Calibrated(version, calibration);
        return calibration;
    }

    /** One for each form, SAME before DIFFERENT: it tells more; of two SAME the later one, which stands. */
    List<JudgedOffer> offers() {
        return jdbc.query(
                """
                select distinct on (j.form) j.offered_score, j.verdict = 'SAME' and offered.root = judged.root as is_right
                from judgement j
                join organisation judged on judged.id = j.organisation
                join organisation offered on offered.id = j.offered
                where j.taken_back_at is null and j.offered_scale = ?
                and (j.verdict = 'SAME' or j.verdict = 'DIFFERENT' and offered.root = judged.root)
                order by j.form, j.verdict = 'SAME' desc, case when j.verdict = 'SAME' then -j.id else j.id end""",
                (rows, n) -> new JudgedOffer(rows.getDouble("offered_score"), rows.getBoolean("is_right")),
                Weights.SCALE);
    }

    /** @param offer none where a person's word is all that there is to go by; then the one before it counts */
    void add(PersonalJudgement word, Optional<Offer> offer) {
        Optional<Offer> made = offer.or(() -> before(word.form()));
        close(word.form(), word.organisation(), word.by());
        jdbc.update(
                """
                insert into judgement (form, organisation, verdict, judged_by, judged_at, why,
                                       offered, offered_score, offered_scale)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                word.form(),
                word.organisation(),
                word.verdict().name(),
                word.by(),
                Timestamp.from(word.at()),
                word.why(),
                made.map(Offer::organisation).orElse(null),
                made.map(Offer::score).orElse(null),
                made.map(known -> Weights.SCALE).orElse(null));
    }

    private Optional<Offer> before(String form) {
        return jdbc
                .query(
                        """
                        select offered, offered_score from judgement
                        where form = ? and offered_scale = ? order by id desc limit 1""",
                        (rows, n) -> new Offer(rows.getString("offered"), rows.getDouble("offered_score")),
                        form,
                        Weights.SCALE)
                .stream()
                .findFirst();
    }

    void close(String form, String organisation, String by) {
        jdbc.update("""
                update judgement set taken_back_by = ?, taken_back_at = now()
                where form = ? and organisation = ? and taken_back_at is null
                """, by, form, organisation);
    }

    private static PersonalJudgement judgement(ResultSet rows) throws SQLException {
        return new PersonalJudgement(
                rows.getString("form"),
                rows.getString("organisation"),
                Verdict.valueOf(rows.getString("verdict")),
                rows.getString("judged_by"),
                rows.getTimestamp("judged_at").toInstant(),
                rows.getString("why"));
    }
}
