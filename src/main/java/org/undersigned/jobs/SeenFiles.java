package org.undersigned.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * These files, each with what is enclosed in it where it is a mail, as they were when they were taken in; those of which
     * nothing was refused.
     */
    Map<String, List<Seen>> accepted(Collection<String> paths) {
        Map<String, List<Seen>> seen = new HashMap<>();
        Set<String> refused = new HashSet<>();
        String[] wanted = paths.toArray(String[]::new);
        jdbc.query(
                """
                select *, coalesce(record_bytes, bytes) size from seen_file
                where mail is null and path = any(?) or mail = any(?) order by mail nulls first, path""",
                row -> {
                    Optional<String> mail = Optional.ofNullable(row.getString("mail"));
                    String file = mail.orElse(row.getString("path"));
                    if (row.getString("sha256") == null) refused.add(file);
                    else seen.computeIfAbsent(file, any -> new ArrayList<>()).add(seen(row, mail));
                },
                wanted,
                wanted);
        seen.keySet().removeAll(refused);
        return seen;
    }

    private Seen seen(ResultSet row, Optional<String> mail) throws SQLException {
        String path = row.getString("path");
        String sha256 = row.getString("sha256");
        ArchivalRecord record = new ArchivalRecord(
                sha256,
                Delivery.name(path, mail),
                row.getString("media_type"),
                row.getLong("size"),
                store.pathOf(sha256));
        Delivery delivery = Delivery.accepted(path, record, row.getInt("pages"));
        return new Seen(
                new Look(row.getLong("bytes"), row.getLong("modified"), row.getString("key")),
                mail.map(delivery::in).orElse(delivery));
    }

    /** Each file together with what is enclosed in it: what was known of either before is forgotten. */
    void remember(Collection<Seen> seen) {
        String[] files = seen.stream()
                .filter(one -> one.delivery().mail().isEmpty())
                .map(one -> one.delivery().file())
                .toArray(String[]::new);
        jdbc.update("delete from seen_file where mail = any(?)", (Object) files);
        List<Object[]> rows = seen.stream().map(SeenFiles::row).toList();
        jdbc.batchUpdate("""
                insert into seen_file (path, bytes, modified, key, sha256, media_type, pages, mail, record_bytes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (path) do update set bytes = excluded.bytes, modified = excluded.modified, key = excluded.key,
                  sha256 = excluded.sha256, media_type = excluded.media_type, pages = excluded.pages, mail = excluded.mail,
                  record_bytes = excluded.record_bytes""", rows);
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
            seen.delivery().pages(),
            seen.delivery().mail().orElse(null),
            record.map(ArchivalRecord::bytes).orElse(null)
        };
    }
}
