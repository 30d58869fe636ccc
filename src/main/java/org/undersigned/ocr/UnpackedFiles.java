package org.undersigned.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The one folder, below the system's temporary folder, for what has to be a real file: native libraries, language data, class files of child processes.
 * Its name holds the user and the version, so it is made once and shared by all processes of that user.
 */
final class UnpackedFiles {
    /** What may be read from the class path or a jar. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    private UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /** @param version anything that differs where the files would differ */
    static UnpackedFiles of(String version) {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9]", "_");
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir")).resolve("undersigned-" + user + "-" + digest(version));
        try {
            makePrivate(folder);
            return new UnpackedFiles(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be used; set java.io.tmpdir to one that can", e);
        }
    }

    /** What lies in it is run: a folder that somebody else made first, or may write to, would let that one run what they like. */
    static void makePrivate(Path folder) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PosixFileAttributes is = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isDirectory() || is.permissions().stream().anyMatch(OTHERS_MAY_WRITE::contains) || !isOurs(folder, is))
            throw new IOException(folder + " belongs to somebody else");
    }

    private static boolean isOurs(Path folder, PosixFileAttributes is) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe", null);
        try {
            return Files.getOwner(probe).equals(is.owner());
        } finally {
            Files.delete(probe);
        }
    }

    Path folder() {
        return folder;
    }

    /** The file of that name; made from its source unless it is there already. */
    Path file(String name, Source source) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) return file;
        try {
            Files.createDirectories(file.resolveSibling("."));
            Path part = Files.createTempFile(file.getParent(), ".part", null);
            try (InputStream in = source.open()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Opens without the cache of jar connections, which would keep the jar open. */
    static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
