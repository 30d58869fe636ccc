package org.undersigned.jobs;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final MailOpener mails;
    private final InboxCopies inbox;

    Deliveries(
            Intake intake,
            PageCount pageCount,
            MailOpener mails,
            SeenFiles seenFiles,
            InboxCopies inbox,
            Holdings holdings,
            Work work) {
        this.mails = mails;
        this.inbox = inbox;
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
    public List<List<Delivery>> lots(JobDefinition definition, List<Found> files) throws InterruptedException {
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

    /**
     * What is enclosed in a mail, as a re-run asks for it: the mail is opened, and the rest of it left alone. What was handed in and has
     * gone from the inbox since is as it was: the store has it.
     */
    private List<Delivery> take(JobDefinition definition, List<Found> files) throws InterruptedException {
        Map<String, List<Found>> byOriginal = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.original().address(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Seen>> known = seenFiles.accepted(byOriginal.keySet());
        List<Delivery> wanted = new ArrayList<>();
        List<Delivery> taken = new ArrayList<>();
        List<Seen> fresh = new ArrayList<>();
        for (List<Found> asked : byOriginal.values()) {
            Original original = asked.get(0).original();
            Optional<Look> look = original.look();
            List<Seen> before = known.getOrDefault(original.address(), List.of());
            boolean same = !before.isEmpty()
                    && (look.isEmpty() ? inbox.holds(original.address()) : !definition.check())
                    && before.stream().allMatch(seen -> seen.look().equals(look.orElse(seen.look())) && isKept(seen));
            List<Delivery> found = same ? before.stream().map(Seen::delivery).toList() : accept(original);
            if (!same) look.ifPresent(now -> found.forEach(delivery -> fresh.add(new Seen(now, delivery))));
            taken.addAll(found);
            wanted.addAll(wanted(asked, found));
        }
        seenFiles.remember(fresh);
        holdings.add(taken);
        return wanted.stream()
                .map(delivery -> withinLimits(delivery, definition))
                .toList();
    }

    /** All of a file that is asked for itself; else what is asked for of what is in it, and a refusal for what is not in it any more. */
    private static List<Delivery> wanted(List<Found> asked, List<Delivery> found) {
        if (!asked.stream().allMatch(Found::isEnclosed)) return found;
        Map<String, Delivery> inside = new HashMap<>();
        for (Delivery delivery : found) inside.put(delivery.file(), delivery);
        return asked.stream()
                .map(file -> Optional.ofNullable(inside.get(file.name())).orElseGet(() -> gone(file)))
                .toList();
    }

    private static Delivery gone(Found enclosed) {
        String mail = enclosed.original().address();
        String name = Delivery.name(enclosed.name(), Optional.of(mail));
        return Delivery.refused(
                        enclosed.name(), new RecordRefused(Cause.UNREADABLE, name, "it is not in the mail any more"))
                .in(mail);
    }

    private static boolean isKept(Seen seen) {
        return seen.delivery()
                .record()
                .filter(record -> Files.exists(record.content()))
                .isPresent();
    }

    /** The file, and what is enclosed where it is a mail. */
    private List<Delivery> accept(Original original) throws InterruptedException {
        try {
            ArchivalRecord record = original.accept(intake);
            List<Delivery> found = new ArrayList<>();
            found.add(Delivery.accepted(original.address(), record, pageCount.of(record)));
            found.addAll(mails.open(found.get(0)));
            return found;
        } catch (RecordRefused refusal) {
            return List.of(Delivery.refused(original.address(), refusal));
        }
    }

    private static Delivery withinLimits(Delivery delivery, JobDefinition definition) {
        int most = definition.limits().pages().orElse(Integer.MAX_VALUE);
        if (delivery.pages() <= most) return delivery;
        String name = delivery.record().map(ArchivalRecord::fileName).orElse(delivery.file());
        Delivery refused = Delivery.refused(
                delivery.file(),
                new RecordRefused(Cause.TOO_LARGE, name, delivery.pages() + " pages, the limit is " + most));
        return delivery.mail().map(refused::in).orElse(refused);
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
