package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSizeTest {
    private static final int LEAST = 512;
    private static final long MEMORY = 8192;

    @Test
    void aNewArchiveGetsTheLeastAndStartsQuickly(@TempDir Path folder) {
        assertThat(NodeSize.forIndex(folder.resolve("not there"), LEAST)).isEqualTo(new NodeSize(LEAST, false));
        assertThat(NodeSize.of(10, MEMORY, LEAST)).isEqualTo(new NodeSize(LEAST, false));
    }

    @Test
    void growsWithTheIndexUpToAQuarterOfTheMemory() {
        assertThat(NodeSize.of(100, MEMORY, LEAST)).isEqualTo(new NodeSize(LEAST, true));
        assertThat(NodeSize.of(1000, MEMORY, LEAST)).isEqualTo(new NodeSize(1000, true));
        assertThat(NodeSize.of(100_000, MEMORY, LEAST)).isEqualTo(new NodeSize(2048, true));
        assertThat(NodeSize.of(100_000, 10 * MEMORY, LEAST)).isEqualTo(new NodeSize(4096, true));
    }
}
