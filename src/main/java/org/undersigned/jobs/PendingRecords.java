package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Store;

/** Reads what a lot has still to do. The outcome column is the checkpoint: a restart sees only what is PENDING. */
class PendingRecords implements ItemStreamReader<LotRecord> {
    private final JdbcTemplate jdbc;
    private final Store store;
    private final long run;
    private final int lot;
    private Iterator<LotRecord> records = Collections.emptyIterator();

    PendingRecords(JdbcTemplate jdbc, Store store, long run, int lot) {
        this.jdbc = jdbc;
        this.store = store;
        this.run = run;
        this.lot = lot;
    }

    @Override
    public void open(ExecutionContext context) {
        records = jdbc.query(
                        """
                        select no, sha256, file, media_type, bytes, suspect from run_record
                        where run = ? and lot = ? and outcome = 'PENDING' order by no""",
                        (row, i) -> new LotRecord(
                                run,
                                lot,
                                row.getInt("no"),
                                new ArchivalRecord(
                                        row.getString("sha256"),
                                        Path.of(row.getString("file"))
                                                .getFileName()
                                                .toString(),
                                        row.getString("media_type"),
                                        row.getLong("bytes"),
                                        store.pathOf(row.getString("sha256"))),
                                row.getBoolean("suspect")),
                        run,
                        lot)
                .iterator();
    }

    @Override
    public @Nullable LotRecord read() {
        return records.hasNext() ? records.next() : null;
    }
}
