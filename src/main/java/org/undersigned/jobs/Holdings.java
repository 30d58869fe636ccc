package org.undersigned.jobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

    /** @param indexedAs fingerprint of the document in the index */
    record Holding(List<String> files, Optional<String> indexedAs) {}

    /** Names of the record as delivered, in their order. */
    public List<String> files(String sha256) {
        return jdbc.queryForList("select file from holding_file where sha256 = ? order by file", String.class, sha256);
    }

    /** Those of these records that the archive holds. */
    Map<String, Holding> find(Collection<String> records) {
        Map<String, Holding> found = new HashMap<>();
        jdbc.query(
                """
                select h.sha256, h.indexed_as, array_agg(f.file order by f.file) files
                from holding h join holding_file f using (sha256) where h.sha256 = any(?) group by h.sha256""",
                row -> {
                    List<String> files =
                            List.of((String[]) row.getArray("files").getArray());
                    found.put(
                            row.getString("sha256"),
                            new Holding(files, Optional.ofNullable(row.getString("indexed_as"))));
                },
                (Object) records.toArray(String[]::new));
        return found;
    }

    /** In the order of their digests: two intakes of the same records then wait for each other instead of for ever. */
    void add(Collection<Delivery> deliveries) {
        List<Object[]> holdings = new ArrayList<>();
        List<Object[]> files = new ArrayList<>();
        deliveries.stream()
                .flatMap(delivery -> delivery.record().stream())
                .sorted(Comparator.comparing(ArchivalRecord::sha256))
                .forEach(record -> {
                    holdings.add(new Object[] {record.sha256(), record.mediaType(), record.bytes()});
                    files.add(new Object[] {record.sha256(), record.fileName()});
                });
        jdbc.batchUpdate(
                "insert into holding (sha256, media_type, bytes) values (?, ?, ?) on conflict do nothing", holdings);
        jdbc.batchUpdate("insert into holding_file (sha256, file) values (?, ?) on conflict do nothing", files);
    }

    /** @param fingerprints of the documents that were just written, by record */
    void indexedAs(Map<String, String> fingerprints) {
        List<Object[]> rows = fingerprints.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Object[] {entry.getValue(), entry.getKey()})
                .toList();
        jdbc.batchUpdate("update holding set indexed_as = ?, indexed_at = clock_timestamp() where sha256 = ?", rows);
    }

    /** @param records whose documents in the index are about to be written anew, with other organisations */
    void changed(Collection<String> records) {
        List<Object[]> rows =
                records.stream().sorted().map(record -> new Object[] {record}).toList();
        jdbc.batchUpdate(
                "update holding set indexed_at = clock_timestamp() where sha256 = ? and indexed_as is not null", rows);
    }

    /** Whether it can be found, however it was read. */
    boolean isIndexed(String sha256) {
        return !jdbc.queryForList("select 1 from holding where sha256 = ? and indexed_as is not null", sha256)
                .isEmpty();
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
        String name = files(sha256).stream().findFirst().orElse(sha256);
        return jdbc
                .query(
                        "select media_type, bytes from holding where sha256 = ?",
                        (row, i) -> new ArchivalRecord(
                                sha256, name, row.getString("media_type"), row.getLong("bytes"), store.pathOf(sha256)),
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
