package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShelfTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final AtomicInteger drawn = new AtomicInteger();

    @Test
    void drawsAPageOnce() {
        PictureShelf shelf = new PictureShelf(folder, 1_000, NOW);
        assertThat(shelf.get("a", this::picture))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(100));
        assertThat(shelf.get("a", this::picture)).isPresent();
        assertThat(drawn).hasValue(1);
    }

    @Test
    void whatCannotBeDrawnIsNotKept() {
        PictureShelf shelf = new PictureShelf(folder, 1_000, NOW);
        assertThat(shelf.get("a", Optional::empty)).isEmpty();
        assertThatThrownBy(() -> shelf.get("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(shelf.get("a", this::picture)).isPresent();
    }

    @Test
    void neverGrowsWithoutBound() throws IOException {
        PictureShelf shelf = new PictureShelf(folder, 1_000, NOW);
        for (int i = 0; i < 200; i++) shelf.get("picture-" + i, this::picture);
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept).hasSizeLessThan(100);
        }
    }

    private Optional<byte[]> picture() {
        drawn.incrementAndGet();
        return Optional.of(new byte[100]);
    }
}
