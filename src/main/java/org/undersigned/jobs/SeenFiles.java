package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Store;

/** Files as they looked when they were last taken in. */
@Component
class SeenFiles {
    private final JdbcTemplate jdbc;
    private final Store store;

    SeenFiles(JdbcTemplate jdbc, Store store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** @param delivery accepted or refused, as it was when it looked so */
    record Seen(Look look, Delivery delivery) {}

    /** What is known of these files, by their path. */
    Map<String, Look> looks(Collection<String> paths) {
        Map<String, Look> looks = new HashMap<>();
        jdbc.query(
                "select path, bytes, modified, key from seen_file where path = any(?)",
                row -> {
                    looks.put(
                            row.getString("path"),
                            new Look(row.getLong("bytes"), row.getLong("modified"), row.getString("key")));
                },
                (Object) paths.toArray(String[]::new));
        return looks;
    }

    /** The accepted ones among these files, by their path, as they were when they were taken in. */
    Map<String, Seen> accepted(Collection<String> paths) {
        Map<String, Seen> seen = new HashMap<>();
        jdbc.query(
                "select * from seen_file where path = any(?) and sha256 is not null",
                row -> {
                    String path = row.getString("path");
                    String sha256 = row.getString("sha256");
                    long bytes = row.getLong("bytes");
                    ArchivalRecord record = new ArchivalRecord(
                            sha256,
                            Path.of(path).getFileName().toString(),
                            row.getString("media_type"),
                            bytes,
                            store.pathOf(sha256));
                    seen.put(
                            path,
                            new Seen(
                                    new Look(bytes, row.getLong("modified"), row.getString("key")),
                                    Delivery.accepted(path, record, row.getInt("pages"))));
                },
                (Object) paths.toArray(String[]::new));
        return seen;
    }

    void remember(Collection<Seen> seen) {
        List<Object[]> rows = seen.stream().map(SeenFiles::row).toList();
        jdbc.batchUpdate("""
                insert into seen_file (path, bytes, modified, key, sha256, media_type, pages) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (path) do update set bytes = excluded.bytes, modified = excluded.modified, key = excluded.key,
                  sha256 = excluded.sha256, media_type = excluded.media_type, pages = excluded.pages""", rows);
    }

    private static Object[] row(Seen seen) {
        Optional<ArchivalRecord> record = seen.delivery().record();
        return new Object[] {
            seen.delivery().file(),
            seen.look().bytes(),
            seen.look().modified(),
            seen.look().key(),
            record.map(ArchivalRecord::sha256).orElse(null),
            record.map(ArchivalRecord::mediaType).orElse(null),
            seen.delivery().pages()
        };
    }
}
