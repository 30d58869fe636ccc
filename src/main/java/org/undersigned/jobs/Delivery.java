package org.undersigned.jobs;

import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;

/**
 * A file that a run found: accepted, or refused at once.
 *
 * @param file path as delivered
 * @param pages estimate, for cutting lots
 */
record Delivery(String file, Optional<ArchivalRecord> record, int pages, Optional<RecordRefused> refusal) {
    static final String INSERT = """
            insert into run_record (run, lot, no, file, sha256, media_type, bytes, pages, outcome, cause, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    Object[] row(LotRef lot, int no) {
        return new Object[] {
            lot.run(),
            lot.no(),
            no,
            file,
            record.map(ArchivalRecord::sha256).orElse(null),
            record.map(ArchivalRecord::mediaType).orElse(null),
            record.map(ArchivalRecord::bytes).orElse(null),
            pages,
            refusal.isPresent() ? "REFUSED" : "PENDING",
            refusal.map(r -> r.why().name()).orElse(null),
            refusal.map(RecordRefused::getMessage).orElse(null)
        };
    }
}
