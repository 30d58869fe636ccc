package org.undersigned.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pages that were read before, by their pixels and by what they were read with; whatever record they stood in. */
final class PageCache {
    /**
     * One page as it was read.
     *
     * @param languages that it was read with
     */
    record Entry(Page page, List<String> languages) {}

    /** Goes up with every change that makes pages read differently. */
    private static final String VERSION = "9";

    /** Made when it is first needed: it takes as long as reading half a page, and most calls of the program need none. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Optional<Path> folder;

    /** @param folder none where nothing is to be kept */
    PageCache(Optional<Path> folder) {
        this.folder = folder;
    }

    boolean keeps() {
        return folder.isPresent();
    }

    /** @param with everything that decides how the pixels are read: languages, data and their versions */
    static String key(Raster raster, String with) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String size = raster.widthPx() + " " + raster.heightPx() + " " + raster.dpi();
            digest.update(String.join("|", VERSION, size, with).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(raster.grey()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry that is damaged counts as none. */
    Optional<Entry> find(String key) {
        return folder.map(cache -> file(cache, key)).filter(Files::exists).flatMap(PageCache::read);
    }

    private static Optional<Entry> read(Path file) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), Entry.class));
        } catch (IOException | JacksonException damaged) {
            return Optional.empty();
        }
    }

    void keep(String key, Entry entry) {
        if (folder.isEmpty()) return;
        Path file = file(folder.get(), key);
        try {
            Files.createDirectories(file.resolveSibling("."));
            Path part = Files.createTempFile(file.getParent(), ".part", null);
            try {
                Files.write(part, Json.MAPPER.writeValueAsBytes(entry));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part); // half of it, where the disk is full
            }
        } catch (IOException e) {
            throw new OcrUnavailable(
                    "The page cache " + folder.get() + " cannot be written (" + e.getMessage() + "); free some space",
                    e);
        }
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
    }
}
