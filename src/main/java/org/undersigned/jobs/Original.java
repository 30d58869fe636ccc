package org.undersigned.jobs;

import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;

/** A file where it is delivered, on a file system or in a bucket: looked at freely, read only when it is taken in. */
interface Original {
    /** What it goes by in runs and reports: a path, or an address such as s3://bucket/key. */
    String address();

    /** How it looks just now; none where it cannot be looked at. */
    Optional<Look> look();

    /**
     * Takes it in.
     *
     * @throws org.undersigned.intake.RecordRefused where it cannot become a record
     * @throws SourceUnavailable where what holds it does not answer
     */
    ArchivalRecord accept(Intake intake);
}
