package org.undersigned.jobs;

import java.io.File;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;

/**
 * A file that a run found: accepted, or refused at once.
 *
 * @param file path as delivered
 * @param pages estimate, for cutting lots
 * @param mail path of the delivered mail that it came in
 * @param unchanged the index holds it as it would be written now
 */
record Delivery(
        String file,
        Optional<ArchivalRecord> record,
        int pages,
        Optional<RecordRefused> refusal,
        Optional<String> mail,
        boolean unchanged) {
    static final String INSERT = """
            insert into run_record (run, lot, no, file, sha256, media_type, bytes, pages, outcome, cause, detail, mail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static Delivery accepted(String file, ArchivalRecord record, int pages) {
        return new Delivery(file, Optional.of(record), pages, Optional.empty(), Optional.empty(), false);
    }

    static Delivery refused(String file, RecordRefused why) {
        return new Delivery(file, Optional.empty(), 0, Optional.of(why), Optional.empty(), false);
    }

    Delivery asUnchanged() {
        return new Delivery(file, record, pages, refusal, mail, true);
    }

    /** The same, enclosed in a mail. */
    Delivery in(String deliveredMail) {
        return new Delivery(file, record, pages, refusal, Optional.of(deliveredMail), unchanged);
    }

    /** The name of a file as delivered, without folders but with the mail that it came in. */
    static String name(String file, Optional<String> mail) {
        String folder = mail.orElse(file);
        int slash = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf(File.separatorChar));
        return file.substring(slash + 1);
    }

    boolean isPending() {
        return refusal.isEmpty() && !unchanged;
    }

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
            refusal.isPresent() ? "REFUSED" : unchanged ? "UNCHANGED" : "PENDING",
            refusal.map(r -> r.why().name()).orElse(null),
            refusal.map(RecordRefused::getMessage).orElse(null),
            mail.orElse(null)
        };
    }
}
