package org.undersigned.jobs;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.undersigned.search.IndexUnavailable;

/** Stands for the stages: does what the file's name says, and counts how often it was asked to. */
final class NamedWork implements Work {
    static final Map<String, Integer> TIMES = new ConcurrentHashMap<>();
    private static final Set<String> INDEXED = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> current(JobDefinition definition, Collection<ArchivalRecord> records) {
        return records.stream()
                .map(ArchivalRecord::sha256)
                .filter(INDEXED::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Done read(LotRecord record) throws Exception {
        String name = record.record().fileName();
        int times = TIMES.merge(name, 1, Integer::sum);
        if (name.startsWith("slow")) Thread.sleep(50);
        if (name.startsWith("scan")) Thread.sleep(2100); // longer than a handful waits for the next
        if (name.startsWith("trouble-once") && times == 1) throw new IOException("the index is busy");
        if (name.startsWith("busy-index") && times == 1) throw new IndexUnavailable("the index is busy", true);
        if (name.startsWith("no-credentials") && times == 1) throw new IndexUnavailable("set the password", false);
        Done done = new Done(record, Outcome.INDEXED, 1, 0, Optional.empty(), Optional.empty());
        if (name.startsWith("refused"))
            return done.troubled(
                    Outcome.REFUSED,
                    new Trouble(
                            Cause.ENCRYPTED, Optional.empty(), new RecordRefused(Cause.ENCRYPTED, name).getMessage()));
        if (name.startsWith("fault"))
            return done.troubled(Outcome.FAILED, new Trouble(Cause.INTERNAL, Optional.empty(), "a fault"));
        return done;
    }

    @Override
    public List<Done> write(List<Done> read) {
        for (Done done : read)
            if (done.outcome() == Outcome.INDEXED)
                INDEXED.add(done.record().record().sha256());
        return List.copyOf(read);
    }
}
