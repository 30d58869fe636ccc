package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;

/** Finds the files of a job, takes them in, and cuts them into lots of about equal work. */
final class Deliveries {
    /** Small enough that the first results are searchable soon and a lost lot costs little, large enough that its own cost is nothing. */
    private static final int PAGES_A_LOT = 40;

    private final Intake intake;
    private final PageCount pageCount;

    Deliveries(Intake intake, PageCount pageCount) {
        this.intake = intake;
        this.pageCount = pageCount;
    }

    /** How many pages a record has, at least 1: good enough to cut work into equal parts. */
    @FunctionalInterface
    interface PageCount {
        int of(ArchivalRecord record) throws InterruptedException;
    }

    List<List<Delivery>> lots(JobDefinition definition) throws IOException, InterruptedException {
        List<List<Delivery>> lots = new ArrayList<>();
        List<Delivery> lot = new ArrayList<>();
        int pages = 0;
        for (Path file : files(definition)) {
            Delivery delivery = take(file);
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

    private Delivery take(Path file) throws InterruptedException {
        try {
            ArchivalRecord record = intake.accept(file);
            return new Delivery(file.toString(), Optional.of(record), pageCount.of(record), Optional.empty());
        } catch (RecordRefused refusal) {
            return new Delivery(file.toString(), Optional.empty(), 0, Optional.of(refusal));
        }
    }

    /** In the order of their names, so that the same folder gives the same lots. Files whose name begins with a dot are not deliveries. */
    private static List<Path> files(JobDefinition definition) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (String source : definition.sources()) {
            List<Path> found = new ArrayList<>();
            Files.walkFileTree(Path.of(source), new Finder(found));
            found.stream().sorted().forEach(files::add);
        }
        return List.copyOf(files);
    }

    /** What cannot be looked into is found all the same: intake will say why it is refused. Links to folders are not followed. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> found;

        Finder(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            boolean hidden = file.getFileName().toString().startsWith(".");
            if (!hidden && !Files.isDirectory(file)) found.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
