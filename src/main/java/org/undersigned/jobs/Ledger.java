package org.undersigned.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
    /** While a run is on its way its records are counted, so that progress is true to the record; its end wrote the sums down. */
    private static final String RUNS = """
            select r.id, r.job, r.state, r.detail, r.waits_for, r.found, r.started, coalesce(r.ended, now()) until,
              coalesce(c.indexed, r.indexed) indexed, coalesce(c.unchanged, r.unchanged) unchanged,
              coalesce(c.refused, r.refused) refused, coalesce(c.failed, r.failed) failed,
              coalesce(c.quarantined, r.quarantined) quarantined,
              coalesce(c.pages, r.pages) pages, coalesce(c.pages_read, r.pages_read) pages_read
            from run r left join lateral (
              select count(*) filter (where outcome = 'INDEXED') indexed,
                count(*) filter (where outcome = 'UNCHANGED') unchanged,
                count(*) filter (where outcome = 'REFUSED') refused,
                count(*) filter (where outcome = 'FAILED') failed,
                count(*) filter (where outcome = 'QUARANTINED') quarantined,
                coalesce(sum(c.pages), 0) pages, coalesce(sum(c.pages_read), 0) pages_read
              from run_record c where c.run = r.id) c on r.state not in ('COMPLETED', 'FAILED')
            where %s order by r.id desc""";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(List<Work.Done> done) {
        jdbc.batchUpdate("""
                update run_record set outcome = ?, cause = ?, page = ?, detail = ?, pages = greatest(pages, ?), pages_read = ?
                where run = ? and lot = ? and no = ? and outcome = 'PENDING'""", done.stream().map(Ledger::row).toList());
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
        return whole(RUNS.formatted("true") + " limit " + limit);
    }

    /** Newest first; those that began before that one. */
    public List<RunSummary> before(long run, int limit) {
        return whole(RUNS.formatted("r.id < ?") + " limit " + limit, run);
    }

    /** Newest first; those with failures. */
    public List<RunSummary> recentWithFailures(int limit) {
        return whole(RUNS.formatted(
                        "r.state = 'FAILED' or exists (select 1 from run_record f where f.run = r.id and f.cause is not null)")
                + " limit " + limit);
    }

    public Optional<RunSummary> find(long run) {
        return whole(RUNS.formatted("r.id = ?"), run).stream().findFirst();
    }

    /** The same without the failures: cheap enough to look at again and again. */
    public Optional<RunSummary> progress(long run) {
        return jdbc.query(RUNS.formatted("r.id = ?"), (row, i) -> summary(row), run).stream()
                .findFirst();
    }

    /**
     * Pages of a run.
     *
     * @param found as far as they could be counted when their records came in
     * @param done those of records with an outcome
     */
    public record Pages(int found, int done) {}

    public Pages pages(long run) {
        String sums = """
                select coalesce(sum(pages), 0), coalesce(sum(pages) filter (where outcome <> 'PENDING'), 0)
                from run_record where run = ?""";
        return jdbc.query(sums, (row, i) -> new Pages(row.getInt(1), row.getInt(2)), run).stream()
                .findFirst()
                .orElseThrow();
    }

    /** Whether all is done that follows the end of a run: its reports are kept, and those are told who want to be. */
    public boolean isFollowedUp(long run) {
        return jdbc.queryForList(
                        "select 1 from scheduled_tasks where task_name = 'ended' and task_instance like ? || '/%'",
                        String.valueOf(run))
                .isEmpty();
    }

    /** Runs that have not ended, oldest first. */
    public List<Long> unfinished() {
        return jdbc.queryForList(
                "select id from run where state in ('QUEUED', 'INTAKE', 'RUNNING', 'STOPPING', 'CLOSING') order by id",
                Long.class);
    }

    /** Paths, as delivered, of the records that a re-run would touch. */
    public List<String> files(Rerun rerun) {
        String cause = rerun.cause().map(Enum::name).orElse("");
        int lot = rerun.lot().orElse(0);
        return jdbc.queryForList("""
                select file from run_record where run = ? and (not ? or cause is not null)
                  and (? = '' or cause = ?) and (? = 0 or lot = ?) order by lot, no""", String.class, rerun.run(), rerun.failures(), cause, cause, lot, lot).stream()
                .filter(rerun::fits)
                .toList();
    }

    /** The same for all runs since then: each file as its newest run left it, under the newest run of its job. */
    public Map<Rerun, List<String>> filesSince(Instant since, Rerun like) {
        Map<Long, List<String>> files = new LinkedHashMap<>();
        String cause = like.cause().map(Enum::name).orElse("");
        jdbc.query(
                """
                select n.file, (select max(id) from run where job = n.job) run from (
                  select distinct on (c.file) c.file, c.cause, r.job from run_record c join run r on r.id = c.run
                  where r.started >= ? order by c.file, r.id desc) n
                where (not ? or n.cause is not null) and (? = '' or n.cause = ?) order by run, n.file""",
                row -> {
                    if (like.fits(row.getString("file")))
                        files.computeIfAbsent(row.getLong("run"), run -> new ArrayList<>())
                                .add(row.getString("file"));
                },
                Timestamp.from(since),
                like.failures(),
                cause,
                cause);
        Map<Rerun, List<String>> reruns = new LinkedHashMap<>();
        files.forEach((run, names) -> reruns.put(like.of(run), names));
        return reruns;
    }

    /** The failures are asked for when the runs have been read: who holds a connection must not wait for another. */
    private List<RunSummary> whole(String question, Object... arguments) {
        return jdbc.query(question, (row, i) -> summary(row), arguments).stream()
                .map(run -> run.with(failures(Long.parseLong(run.run()))))
                .toList();
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getString("id"),
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
                Map.of(),
                List.of());
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
