package org.undersigned.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A place inside Spring Boot's jar of jars, written there as {@code jar:nested:/app.jar/!BOOT-INF/lib/x.jar!/} or
 * {@code jar:nested:/app.jar/!BOOT-INF/classes/!/}.
 *
 * @param entry the jar or the folder inside, without a slash at its end
 */
record NestedPlace(Path jar, String entry) {
    private static final String SCHEME = "nested:";

    static Optional<NestedPlace> of(URL source) {
        String text = source.toString();
        int start = text.indexOf(SCHEME);
        int inner = text.indexOf("/!", start);
        if (start < 0 || inner < 0) return Optional.empty();
        String jar = URLDecoder.decode(text.substring(start + SCHEME.length(), inner), StandardCharsets.UTF_8);
        return Optional.of(
                new NestedPlace(Path.of(jar), text.substring(inner + 2).replaceAll("[!/]+$", "")));
    }

    boolean isJar() {
        return entry.endsWith(".jar");
    }

    String name() {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** Names of the class files of one package, from the root of the class path. */
    List<String> classFiles(String packageFolder) {
        String start = entry + "/" + packageFolder + "/";
        try (JarFile app = new JarFile(jar.toFile())) {
            return app.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(start) && name.endsWith(".class"))
                    .map(name -> name.substring(entry.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    InputStream open() throws IOException {
        return read(entry);
    }

    InputStream open(String inside) throws IOException {
        return read(entry + "/" + inside);
    }

    private InputStream read(String name) throws IOException {
        try (JarFile app = new JarFile(jar.toFile());
                InputStream in = app.getInputStream(app.getJarEntry(name))) {
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }

    /** Another one for each build of the jar. */
    String version() {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }
}
