package org.undersigned.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A file whose first line is the process id of the one who wrote it. */
record PidFile(Path path) {

    /** The kernel tells the start of a process to the hundredth of a second, but the time of boot only to the second. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

    /** The process that wrote the file, while it lives. Its number may since belong to another one, born later. */
    Optional<ProcessHandle> livingWriter() {
        try {
            Instant written = Files.getLastModifiedTime(path).toInstant();
            return lines().stream()
                    .findFirst()
                    .flatMap(PidFile::process)
                    .filter(process -> isAlive(process) && startedBefore(process, written));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The number is in use again, by a process that never wrote this file. */
    boolean isOfAnother() {
        boolean inUse = lines().stream()
                .findFirst()
                .flatMap(PidFile::process)
                .filter(PidFile::isAlive)
                .isPresent();
        return inUse && livingWriter().isEmpty();
    }

    List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** A process that has ended but was not yet collected by its parent still has a number, and is dead all the same. */
    static boolean isAlive(ProcessHandle process) {
        if (!process.isAlive()) return false;
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noProcFileSystem) {
            return process.isAlive();
        }
    }

    private static boolean startedBefore(ProcessHandle process, Instant written) {
        return process.info()
                .startInstant()
                .map(started -> started.minus(CLOCK_SLACK).isBefore(written))
                .orElse(true);
    }

    private static Optional<ProcessHandle> process(String line) {
        try {
            return ProcessHandle.of(Long.parseLong(line.strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
