package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {
    private static final String KEY = "ab12";

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsFoundAndNothingElseIsLeft() throws IOException {
        PageCache cache = new PageCache(Optional.of(folder));

        cache.keep(KEY, entry());

        assertThat(cache.find(KEY)).contains(entry());
        try (var files = Files.list(folder.resolve("ab"))) {
            assertThat(files).hasSize(1);
        }
    }

    /** No record is to blame for it, and none may fail for it. */
    @Test
    void aPlaceThatCannotBeWrittenToIsNoFaultOfTheRecord() throws IOException {
        Path taken = Files.createFile(folder.resolve("no folder"));

        assertThatThrownBy(() -> new PageCache(Optional.of(taken)).keep(KEY, entry()))
                .isInstanceOf(OcrUnavailable.class)
                .hasMessageContaining("free some space");
    }

    private static PageCache.Entry entry() {
        Page page = new Page(1, 10, 10, 300, Origin.OCR, 0, List.of(), Optional.empty(), List.of());
        return new PageCache.Entry(page, List.of("eng"));
    }
}
