package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;

/**
 * The copies of files that were handed in, each in a folder of its own. One goes when the store has its content, from which it is
 * read again; what the store does not have, or not all of it, as with mails, stays for as long as a run speaks of it.
 */
@Component
class InboxCopies {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String UUID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final Path folder;
    private final SeenFiles seenFiles;
    private final JdbcTemplate jdbc;

    InboxCopies(JobSettings settings, SeenFiles seenFiles, JdbcTemplate jdbc) {
        this.folder = settings.data().toAbsolutePath().resolve("inbox");
        this.seenFiles = seenFiles;
        this.jdbc = jdbc;
    }

    /** Whether this was handed in, and not put somewhere by a person who may have taken it away. */
    boolean holds(String address) {
        Path own = Path.of(address).getParent();
        return own != null && folder.equals(own.getParent()) && isOurs(own);
    }

    Path folder() {
        return folder;
    }

    void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) return;
        Set<String> needed = spokenOf();
        for (Path own : list(folder)) {
            if (!isOurs(own) || Files.getLastModifiedTime(own).toInstant().isAfter(now.minus(KEPT))) continue;
            List<Path> files = list(own);
            if (needed.contains(own.getFileName().toString()) && !files.stream().allMatch(this::isInStore)) continue;
            for (Path file : files) Files.delete(file);
            Files.delete(own);
        }
    }

    /** Names of the folders that some run was begun over. */
    private Set<String> spokenOf() {
        return new HashSet<>(jdbc.queryForList(
                "select substring(source from '/inbox/([^/]+)/') from run,"
                        + " jsonb_array_elements_text(definition -> 'sources') source where source like '%/inbox/%'",
                String.class));
    }

    private boolean isInStore(Path file) {
        List<SeenFiles.Seen> seen =
                seenFiles.accepted(List.of(file.toString())).getOrDefault(file.toString(), List.of());
        return seen.size() == 1
                && Look.at(file).equals(Optional.of(seen.get(0).look()))
                && seen.get(0).delivery().record().filter(InboxCopies::isWhole).isPresent();
    }

    private static boolean isWhole(ArchivalRecord record) {
        return record.content().toFile().length() == record.bytes(); // 0 where there is none, and no record is empty
    }

    private static boolean isOurs(Path own) {
        return own.getFileName().toString().matches(UUID);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }
}
