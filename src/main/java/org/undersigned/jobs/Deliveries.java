package org.undersigned.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.jobs.SeenFiles.Seen;

/** Takes some files of a run in, and cuts them into lots of about equal work. */
class Deliveries {
    /** Small enough that the first results are searchable soon and a lost lot costs little, large enough that its own cost is nothing. */
    private static final int PAGES_A_LOT = 40;

    private final Intake intake;
    private final PageCount pageCount;
    private final SeenFiles seenFiles;
    private final Holdings holdings;
    private final Work work;

    Deliveries(Intake intake, PageCount pageCount, SeenFiles seenFiles, Holdings holdings, Work work) {
        this.intake = intake;
        this.pageCount = pageCount;
        this.seenFiles = seenFiles;
        this.holdings = holdings;
        this.work = work;
    }

    /** How many pages a record has, at least 1: good enough to cut work into equal parts. */
    @FunctionalInterface
    interface PageCount {
        int of(ArchivalRecord record) throws InterruptedException;
    }

    /** What is left to do by pages; what has its outcome already, together. */
    @Transactional
    public List<List<Delivery>> lots(JobDefinition definition, List<Path> files) throws InterruptedException {
        List<Delivery> taken = compared(definition, take(definition, files));
        List<List<Delivery>> lots = new ArrayList<>();
        List<Delivery> ended = taken.stream().filter(d -> !d.isPending()).toList();
        if (!ended.isEmpty()) lots.add(ended);
        List<Delivery> lot = new ArrayList<>();
        int pages = 0;
        for (Delivery delivery : taken.stream().filter(Delivery::isPending).toList()) {
            if (pages > 0 && pages + delivery.pages() > PAGES_A_LOT) {
                lots.add(lot);
                lot = new ArrayList<>();
                pages = 0;
            }
            lot.add(delivery);
            pages += delivery.pages();
        }
        if (!lot.isEmpty()) lots.add(lot);
        return lots;
    }

    private List<Delivery> take(JobDefinition definition, List<Path> files) throws InterruptedException {
        Map<String, Seen> known = definition.check()
                ? Map.of()
                : seenFiles.accepted(files.stream().map(Path::toString).toList());
        List<Delivery> taken = new ArrayList<>();
        List<Seen> fresh = new ArrayList<>();
        for (Path file : files) {
            Optional<Look> look = Look.at(file);
            Optional<Delivery> before = Optional.ofNullable(known.get(file.toString()))
                    .filter(seen -> look.equals(Optional.of(seen.look())) && isKept(seen))
                    .map(Seen::delivery);
            Delivery delivery = before.isPresent() ? before.get() : accept(file);
            if (before.isEmpty()) look.ifPresent(now -> fresh.add(new Seen(now, delivery)));
            taken.add(withinLimits(delivery, definition));
        }
        seenFiles.remember(fresh);
        holdings.add(taken);
        return taken;
    }

    private static boolean isKept(Seen seen) {
        return seen.delivery()
                .record()
                .filter(record -> Files.exists(record.content()))
                .isPresent();
    }

    private Delivery accept(Path file) throws InterruptedException {
        try {
            ArchivalRecord record = intake.accept(file);
            return Delivery.accepted(file.toString(), record, pageCount.of(record));
        } catch (RecordRefused refusal) {
            return Delivery.refused(file.toString(), refusal);
        }
    }

    private static Delivery withinLimits(Delivery delivery, JobDefinition definition) {
        int most = definition.limits().pages().orElse(Integer.MAX_VALUE);
        if (delivery.pages() <= most) return delivery;
        String name = delivery.record().map(ArchivalRecord::fileName).orElse(delivery.file());
        return Delivery.refused(
                delivery.file(),
                new RecordRefused(Cause.TOO_LARGE, name, delivery.pages() + " pages, the limit is " + most));
    }

    private List<Delivery> compared(JobDefinition definition, List<Delivery> taken) {
        if (definition.fromStage().isPresent()) return taken;
        Set<String> current = work.current(
                definition, taken.stream().flatMap(d -> d.record().stream()).toList());
        return taken.stream()
                .map(d -> d.record().filter(r -> current.contains(r.sha256())).isPresent() ? d.asUnchanged() : d)
                .toList();
    }
}
