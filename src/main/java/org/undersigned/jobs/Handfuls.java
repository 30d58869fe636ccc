package org.undersigned.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the records of a lot, some at a time: as many as a moment allows. What is read together is resolved, indexed and
 * accounted for together, so records that are read in no time share one bulk call and one transaction, and a scan that takes
 * a minute has its own.
 */
class Handfuls implements ItemStreamReader<List<Work.Done>> {
    /** What a person who waits for first results, and a worker that is asked to leave, can bear. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** Past this, more in one bulk call saves nothing. */
    private static final int MOST = 50;

    private final RecordReader reader;
    private final PendingRecords pending;
    private final RunDefinitions definitions;
    private final Work work;
    private final long run;
    private final int lot;
    private Iterator<LotRecord> records = Collections.emptyIterator();
    private Set<String> current = Set.of();
    private @Nullable Exception trouble;

    Handfuls(RecordReader reader, PendingRecords pending, RunDefinitions definitions, Work work, long run, int lot) {
        this.reader = reader;
        this.pending = pending;
        this.definitions = definitions;
        this.work = work;
        this.run = run;
        this.lot = lot;
    }

    @Override
    public void open(ExecutionContext context) {
        List<LotRecord> left = pending.of(run, lot);
        JobDefinition definition = definitions.of(run);
        if (definition.fromStage().isEmpty())
            current = work.current(
                    definition, left.stream().map(LotRecord::record).toList());
        records = left.iterator();
    }

    /** What was read before something went wrong is written first: none of it need be read again. */
    @Override
    public @Nullable List<Work.Done> read() throws Exception {
        if (trouble != null) throw trouble;
        List<Work.Done> handful = new ArrayList<>();
        long late = System.nanoTime() + MOMENT.toNanos();
        while (records.hasNext() && handful.size() < MOST && !isTimeToWrite(handful, late)) {
            try {
                handful.add(read(records.next()));
            } catch (Exception thrown) { // whatever it is, it is thrown again
                if (handful.isEmpty()) throw thrown;
                trouble = thrown;
                return handful;
            }
        }
        return handful.isEmpty() ? null : handful;
    }

    private static boolean isTimeToWrite(List<Work.Done> handful, long late) {
        return !handful.isEmpty() && (System.nanoTime() > late || Lease.shuttingDown());
    }

    private Work.Done read(LotRecord record) throws Exception {
        return current.contains(record.record().sha256()) ? Work.Done.unchanged(record) : reader.read(record);
    }
}
