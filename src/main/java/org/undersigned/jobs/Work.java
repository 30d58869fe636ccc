package org.undersigned.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;

/** What a lot does with its records. */
interface Work {
    /** Digests of those records whose document in the index is as it would be written now. */
    default Set<String> current(JobDefinition definition, Collection<ArchivalRecord> records) {
        return Set.of();
    }

    /** Carries one record through the reading stages. Bad input is an outcome; an exception means that the world is in trouble. */
    Done read(LotRecord record) throws Exception;

    /** Resolves and indexes what was read, in the transaction of the chunk. Returns the same records, as they ended. */
    List<Done> write(List<Done> read);

    /** Every record of a run has its outcome. */
    default void closed() throws InterruptedException {}

    /** How a record ended, or what is to be written for it to end. */
    record Done(
            LotRecord record,
            Outcome outcome,
            int pages,
            int pagesRead,
            Optional<Trouble> trouble,
            Optional<Reading> reading) {
        static Done unchanged(LotRecord record) {
            return new Done(record, Outcome.UNCHANGED, 0, 0, Optional.empty(), Optional.empty());
        }

        Done troubled(Outcome outcome, Trouble trouble) {
            return new Done(record, outcome, pages, pagesRead, Optional.of(trouble), Optional.empty());
        }
    }

    /** Why a record is not in the index. A nought in what a parser says of a file would keep the whole handful out of the database. */
    record Trouble(Cause cause, Optional<Integer> page, String detail) {
        public Trouble {
            detail = detail.replace('\0', '\uFFFD');
        }
    }
}
