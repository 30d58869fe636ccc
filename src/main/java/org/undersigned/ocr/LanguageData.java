package org.undersigned.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Finds the language data, best place first: the configured folder, what the build put in, TESSDATA_PREFIX, the system's folders, and English from
 * Tess4J's jar. Tesseract takes one folder only, so what is used is gathered in one.
 */
final class LanguageData {
    private static final Path SYSTEM = Path.of("/usr/share/tesseract-ocr");
    private static final String BUILT_IN = "best_int";

    private final List<Path> before;
    private final List<Path> after;
    private final UnpackedFiles files;
    private final String gathered;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    LanguageData(Optional<Path> configured, UnpackedFiles files) {
        this.before = configured.stream().toList();
        this.after = installed();
        this.files = files;
        this.gathered = "tessdata-" + UnpackedFiles.digest(before + " " + after);
    }

    private static List<Path> installed() {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getenv("TESSDATA_PREFIX"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .ifPresent(folders::add);
        if (!Files.isDirectory(SYSTEM)) return folders;
        try (Stream<Path> versions = Files.list(SYSTEM)) {
            versions.sorted(Comparator.reverseOrder())
                    .map(path -> path.resolve("tessdata"))
                    .forEach(folders::add);
        } catch (IOException e) {
            throw new UncheckedIOException(SYSTEM + " cannot be listed", e);
        }
        return folders;
    }

    /** The folder that Tesseract is given. */
    String folder() {
        return files.folder().resolve(gathered).toString();
    }

    boolean has(String language) {
        return found.computeIfAbsent(language, this::gather).isPresent();
    }

    /** Which data the languages come from, as "best_int fra+eng". Part of the key of the page cache. */
    String describe(List<String> languages) {
        Map<String, List<String>> byPlace = new java.util.LinkedHashMap<>();
        for (String language : languages)
            found.computeIfAbsent(language, this::gather)
                    .ifPresent(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(language));
        return byPlace.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join("+", entry.getValue()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("no data");
    }

    private Optional<String> gather(String language) {
        String name = language + ".traineddata";
        Optional<String> early = link(before, name);
        if (early.isPresent()) return early;
        URL built = LanguageData.class.getResource("/tessdata/" + name + ".gz");
        if (built != null) {
            files.file(gathered + "/" + name, () -> new GZIPInputStream(UnpackedFiles.open(built)));
            return Optional.of(BUILT_IN);
        }
        Optional<String> late = link(after, name);
        if (late.isPresent()) return late;
        URL bundled = LanguageData.class.getResource("/tessdata/" + name);
        if (bundled == null) return Optional.empty();
        files.file(gathered + "/" + name, () -> UnpackedFiles.open(bundled));
        return Optional.of("tess4j");
    }

    private Optional<String> link(List<Path> folders, String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name).toAbsolutePath();
            if (!Files.isRegularFile(file)) continue;
            try {
                Path link = files.folder().resolve(gathered).resolve(name);
                Files.createDirectories(files.folder().resolve(gathered));
                if (!Files.exists(link)) Files.createSymbolicLink(link, file);
                return Optional.of(folder.toString());
            } catch (FileAlreadyExistsException another) {
                return Optional.of(folder.toString());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not link to " + file, e);
            }
        }
        return Optional.empty();
    }
}
