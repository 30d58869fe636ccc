package org.undersigned.jobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Store;

/** What the archive holds: every accepted record, the names it came under, and which reading of it is in the index. */
@Component
public class Holdings {
    private final JdbcTemplate jdbc;
    private final Store store;

    Holdings(JdbcTemplate jdbc, Store store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Names of the record as delivered, in their order. */
    public List<String> files(String sha256) {
        return jdbc.queryForList("select file from holding_file where sha256 = ? order by file", String.class, sha256);
    }

    /** Whether it can be found, however it was read. */
    boolean isIndexed(String sha256) {
        return !jdbc.queryForList("select 1 from holding where sha256 = ? and indexed_as is not null", sha256)
                .isEmpty();
    }

    boolean isIndexedAs(String sha256, String fingerprint) {
        return !jdbc.queryForList("select 1 from holding where sha256 = ? and indexed_as = ?", sha256, fingerprint)
                .isEmpty();
    }

    void indexedAs(String sha256, String fingerprint) {
        jdbc.update(
                "update holding set indexed_as = ?, indexed_at = clock_timestamp() where sha256 = ?",
                fingerprint,
                sha256);
    }

    /** Some of the records that are in the index, in the order of their digests. */
    List<String> indexed(String after, int most) {
        return jdbc.queryForList(
                "select sha256 from holding where indexed_as is not null and sha256 > ? order by sha256 limit ?",
                String.class,
                after,
                most);
    }

    /** Records that were put into the index since, and when. */
    Map<String, Instant> indexedSince(Instant since) {
        Map<String, Instant> records = new LinkedHashMap<>();
        jdbc.query(
                "select sha256, indexed_at from holding where indexed_at >= ? order by indexed_at",
                row -> {
                    records.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                },
                since.atOffset(ZoneOffset.UTC));
        return records;
    }

    /** The database's clock, by which the above is told. */
    Instant now() {
        return jdbc.queryForList("select clock_timestamp()", OffsetDateTime.class)
                .get(0)
                .toInstant();
    }

    /** A record of the archive, its content in the store. */
    Optional<ArchivalRecord> record(String sha256) {
        return jdbc
                .query(
                        "select media_type, bytes from holding where sha256 = ?",
                        (row, i) -> new ArchivalRecord(
                                sha256,
                                files(sha256).stream().findFirst().orElse(sha256),
                                row.getString("media_type"),
                                row.getLong("bytes"),
                                store.pathOf(sha256)),
                        sha256)
                .stream()
                .findFirst();
    }

    /** The run in which a record was indexed last, or looked at last. */
    Optional<Long> lastRun(String sha256) {
        return jdbc
                .queryForList(
                        "select run from run_record where sha256 = ? order by outcome = 'INDEXED' desc, run desc limit 1",
                        Long.class,
                        sha256)
                .stream()
                .findFirst();
    }
}
