package org.undersigned.jobs;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Store;

/** What a lot has still to do. The outcome column is the checkpoint: a restart sees only what is PENDING. */
@Component
class PendingRecords {
    private final JdbcTemplate jdbc;
    private final Store store;

    PendingRecords(JdbcTemplate jdbc, Store store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Suspects last: what is innocent need not wait for them. */
    List<LotRecord> of(long run, int lot) {
        return jdbc.query(
                """
                select no, sha256, file, mail, media_type, bytes, suspect from run_record
                where run = ? and lot = ? and outcome = 'PENDING' order by suspect, no""",
                (row, i) -> new LotRecord(
                        run,
                        lot,
                        row.getInt("no"),
                        new ArchivalRecord(
                                row.getString("sha256"),
                                Delivery.name(row.getString("file"), Optional.ofNullable(row.getString("mail"))),
                                row.getString("media_type"),
                                row.getLong("bytes"),
                                store.pathOf(row.getString("sha256"))),
                        row.getBoolean("suspect")),
                run,
                lot);
    }
}
