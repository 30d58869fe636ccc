package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files and folders of this machine. Links to folders are not followed. */
final class Folders implements Source {
    @Override
    public List<Found> files(String address, Include include) throws IOException {
        Finder finder = new Finder(Path.of(address), include);
        Files.walkFileTree(finder.root, finder);
        return finder.found.stream().sorted().map(Folders::found).toList();
    }

    /** A path that leads into a file, as a file enclosed in a mail is named after the mail, is part of that file. */
    private static Found found(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return Found.whole(new LocalFile(path));
        Path original = Stream.iterate(path.getParent(), Objects::nonNull, Path::getParent)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(path);
        return new Found(path.toString(), new LocalFile(original));
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        final Path root;
        final List<Path> found = new ArrayList<>();
        private final Include include;

        Finder(Path root, Include include) {
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
            return file.equals(root) || include.fits(root.relativize(file).toString());
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
