package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a job's sources hold, in the order of their names, so that the same folder gives the same lots. */
final class Sources {
    private Sources() {}

    /** Files named by themselves are taken whatever the patterns say. Files whose name begins with a dot are not deliveries. */
    static List<Path> files(JobDefinition definition) throws IOException {
        List<PathMatcher> include = definition.include().stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        Set<Path> files = new LinkedHashSet<>();
        for (String source : definition.sources()) {
            Finder finder = new Finder(Path.of(source), include);
            Files.walkFileTree(finder.root, finder);
            finder.found.stream().sorted().forEach(files::add);
        }
        files.removeIf(
                file -> mailOf(file).filter(files::contains).isPresent()); // a mail is delivered with all that is in it
        return List.copyOf(files);
    }

    /** Of a path that leads into a file, as a file enclosed in a mail is named after the mail: that file. */
    static Optional<Path> mailOf(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        return Stream.iterate(path.getParent(), Objects::nonNull, Path::getParent)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What cannot be looked into is found all the same: intake will say why it is refused. Links to folders are not followed. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        final Path root;
        final List<Path> found = new ArrayList<>();
        private final List<PathMatcher> include;

        Finder(Path root, List<PathMatcher> include) {
            this.root = root;
            this.include = include;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            boolean hidden = file.getFileName().toString().startsWith(".");
            boolean folder = is.isDirectory() || is.isSymbolicLink() && Files.isDirectory(file);
            if (!hidden && !folder && isWanted(file)) found.add(file);
            return FileVisitResult.CONTINUE;
        }

        private boolean isWanted(Path file) {
            if (include.isEmpty() || file.equals(root)) return true;
            Path inside = root.relativize(file);
            return include.stream().anyMatch(pattern -> pattern.matches(inside) || pattern.matches(file.getFileName()));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
