package org.undersigned.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.Cause;

/** What became of every record of every run. */
@Component
public class Ledger {
    /** Counted from the records while the run is on its way, so that progress is true to the record. */
    private static final String RUNS = """
            select r.id, r.job, r.state, r.detail, r.waits_for, r.found, r.started, coalesce(r.ended, now()) until,
              count(*) filter (where c.outcome = 'INDEXED') indexed,
              count(*) filter (where c.outcome = 'UNCHANGED') unchanged,
              count(*) filter (where c.outcome = 'REFUSED') refused,
              count(*) filter (where c.outcome = 'FAILED') failed,
              count(*) filter (where c.outcome = 'QUARANTINED') quarantined,
              coalesce(sum(c.pages), 0) pages, coalesce(sum(c.pages_read), 0) pages_read
            from run r left join run_record c on c.run = r.id
            where %s group by r.id order by r.id desc""";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(List<Work.Done> done) {
        jdbc.batchUpdate("""
                update run_record set outcome = ?, cause = ?, page = ?, detail = ?, pages = greatest(pages, ?), pages_read = ?
                where run = ? and lot = ? and no = ?""", done.stream().map(Ledger::row).toList());
    }

    private static Object[] row(Work.Done done) {
        Optional<Work.Trouble> trouble = done.trouble();
        LotRecord record = done.record();
        return new Object[] {
            done.outcome().name(),
            trouble.map(t -> t.cause().name()).orElse(null),
            trouble.flatMap(Work.Trouble::page).orElse(null),
            trouble.map(Work.Trouble::detail).orElse(null),
            done.pages(),
            done.pagesRead(),
            record.run(),
            record.lot(),
            record.no()
        };
    }

    /** Newest first. */
    public List<RunSummary> recent(int limit) {
        return jdbc.query(RUNS.formatted("true") + " limit " + limit, (row, i) -> summary(row));
    }

    /** Newest first; those with failures. */
    public List<RunSummary> recentWithFailures(int limit) {
        return jdbc.query(
                RUNS.formatted(
                                "r.state = 'FAILED' or exists (select 1 from run_record f where f.run = r.id and f.cause is not null)")
                        + " limit " + limit,
                (row, i) -> summary(row));
    }

    public Optional<RunSummary> find(long run) {
        return jdbc.query(RUNS.formatted("r.id = ?"), (row, i) -> summary(row), run).stream()
                .findFirst();
    }

    /** Runs that have not ended, oldest first. */
    public List<Long> unfinished() {
        return jdbc.queryForList(
                "select id from run where state in ('INTAKE', 'RUNNING', 'STOPPING', 'CLOSING') order by id",
                Long.class);
    }

    /** Paths, as delivered, of the records that a re-run would touch. */
    public List<String> files(Rerun rerun) {
        String cause = rerun.cause().map(Enum::name).orElse("");
        int lot = rerun.lot().orElse(0);
        return jdbc.queryForList("""
                select file from run_record where run = ? and (not ? or cause is not null)
                  and (? = '' or cause = ?) and (? = 0 or lot = ?) order by lot, no""", String.class, rerun.run(), rerun.failures(), cause, cause, lot, lot);
    }

    private RunSummary summary(ResultSet row) throws SQLException {
        long run = row.getLong("id");
        List<RunSummary.Failure> failures = failures(run);
        Map<String, Integer> causes = new LinkedHashMap<>();
        failures.forEach(failure -> causes.merge(failure.cause(), 1, Integer::sum));
        return new RunSummary(
                String.valueOf(run),
                row.getString("job"),
                state(row.getString("state")),
                row.getInt("found"),
                row.getInt("indexed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("failed"),
                row.getInt("quarantined"),
                row.getInt("pages"),
                row.getInt("pages_read"),
                seconds(row),
                Optional.ofNullable(row.getString("detail")),
                Optional.ofNullable(row.getString("waits_for")),
                causes,
                failures);
    }

    private List<RunSummary.Failure> failures(long run) {
        return jdbc.query(
                "select file, outcome, cause, page, detail from run_record where run = ? and cause is not null order by lot, no",
                (row, i) -> new RunSummary.Failure(
                        row.getString("file"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("cause"),
                        Optional.ofNullable(row.getObject("page", Integer.class)),
                        Cause.valueOf(row.getString("cause")).advice(),
                        Optional.ofNullable(row.getString("detail"))),
                run);
    }

    private static RunSummary.State state(String state) {
        return switch (state) {
            case "COMPLETED" -> RunSummary.State.COMPLETED;
            case "FAILED" -> RunSummary.State.FAILED;
            case "STOPPED" -> RunSummary.State.STOPPED;
            default -> RunSummary.State.RUNNING;
        };
    }

    private static double seconds(ResultSet row) throws SQLException {
        Duration took = Duration.between(
                row.getObject("started", OffsetDateTime.class), row.getObject("until", OffsetDateTime.class));
        return took.toMillis() / 100 / 10.0;
    }
}
