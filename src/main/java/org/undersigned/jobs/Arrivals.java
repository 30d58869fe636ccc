package org.undersigned.jobs;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New files in watched folders. A file that still grows, or is still being copied, is left alone until it has settled. */
@Component
class Arrivals {
    private static final int SOME = 1_000;

    private final JdbcTemplate jdbc;
    private final Sources sources;
    private final SeenFiles seenFiles;

    Arrivals(JdbcTemplate jdbc, Sources sources, SeenFiles seenFiles) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.seenFiles = seenFiles;
    }

    private record Arrival(long bytes, long modified, Instant since) {}

    /** Files that are new or changed and have looked the same for long enough; none for a job that is not watched. */
    @Transactional
    public List<String> settled(JobDefinition job, Instant now) throws IOException {
        if (job.settle().isEmpty()) return List.of();
        Map<String, Look> fresh = fresh(sources.files(job));
        Map<String, Arrival> before = arrivals(job.job());
        List<String> settled = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        fresh.forEach((file, look) -> {
            Instant since = Optional.ofNullable(before.get(file))
                    .filter(a -> a.bytes() == look.bytes() && a.modified() == look.modified())
                    .map(Arrival::since)
                    .orElse(now);
            rows.add(new Object[] {job.job(), file, look.bytes(), look.modified(), Timestamp.from(since)});
            if (isSettled(since, now, job.settle().get())) settled.add(file);
        });
        replace(job.job(), rows);
        return settled;
    }

    private static boolean isSettled(Instant since, Instant now, Duration settle) {
        return !since.plus(settle).isAfter(now);
    }

    private void replace(String job, List<Object[]> rows) {
        jdbc.update("delete from arrival where job = ?", job);
        jdbc.batchUpdate(
                "insert into arrival (job, path, bytes, modified, since) values (?, ?, ?, ?, ?) on conflict do nothing",
                rows);
    }

    void forget(String job, List<String> files) {
        jdbc.update("delete from arrival where job = ? and path = any(?)", job, files.toArray(String[]::new));
    }

    private Map<String, Look> fresh(List<Found> files) {
        Map<String, Look> fresh = new TreeMap<>();
        for (int from = 0; from < files.size(); from += SOME) {
            List<Found> some = files.subList(from, Math.min(files.size(), from + SOME));
            Map<String, Look> known =
                    seenFiles.looks(some.stream().map(Found::name).toList());
            for (Found file : some)
                file.original()
                        .look()
                        .filter(look -> !look.equals(known.get(file.name())))
                        .ifPresent(look -> fresh.put(file.name(), look));
        }
        return fresh;
    }

    private Map<String, Arrival> arrivals(String job) {
        Map<String, Arrival> arrivals = new HashMap<>();
        jdbc.query(
                "select * from arrival where job = ?",
                row -> {
                    arrivals.put(
                            row.getString("path"),
                            new Arrival(
                                    row.getLong("bytes"),
                                    row.getLong("modified"),
                                    row.getTimestamp("since").toInstant()));
                },
                job);
        return arrivals;
    }
}
