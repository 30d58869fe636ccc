package org.undersigned.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks archives into a folder that is either complete or not there: a killed start leaves nothing half done. */
final class Unpacked {

    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    @FunctionalInterface
    private interface Format {
        void unpack(InputStream archive, Path into) throws IOException;
    }

    static Path zip(Path target, Source archive) {
        return once(target, archive, Unpacked::unzip);
    }

    static Path tarXz(Path target, Source archive) {
        return once(target, archive, Unpacked::untar);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path once(Path target, Source archive, Format format) {
        if (Files.isDirectory(target)) return target;
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (InputStream in = archive.open()) {
            delete(unfinished);
            Files.createDirectories(unfinished);
            format.unpack(in, unfinished);
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new WorldUnfit(
                    "The server cannot be unpacked to " + target + " (" + failed.getMessage()
                            + "); check the free space there",
                    failed);
        }
    }

    private static void unzip(InputStream archive, Path into) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = inside(into, entry.getName());
            if (entry.isDirectory()) Files.createDirectories(file);
            else write(zip, file);
        }
    }

    private static void untar(InputStream archive, Path into) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = inside(into, entry.getName());
            if (entry.isDirectory()) Files.createDirectories(file);
            else if (entry.isSymbolicLink()) link(file, entry.getLinkName());
            else {
                write(tar, file);
                if ((entry.getMode() & 0100) != 0) file.toFile().setExecutable(true, false);
            }
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void link(Path file, String target) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.createSymbolicLink(file, Path.of(target));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) throw new IOException("archive entry outside its folder: " + name);
        return file;
    }

    private Unpacked() {}
}
