package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LowPriorityTest {
    /** Asked for nothing, nice tells how nice it is itself. */
    private static final List<String> HOW_NICE = List.of("nice");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCommandGivesWayToOthers() throws Exception {
        assertThat(said(LowPriority.of(HOW_NICE))).isEqualTo(Math.min(19, said(HOW_NICE) + 5));
    }

    /** Limits of memory and forced ends are those of the process that was started. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itIsTheProcessThatWasStarted() throws Exception {
        Process process = new ProcessBuilder(LowPriority.of(List.of("sleep", "30"))).start();
        try {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(process.info().commandLine().orElse(""))
                            .endsWith("sleep 30")
                            .doesNotContain("nice"));
            assertThat(process.descendants()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void whereThereIsNoNiceTheCommandStays() {
        assertThat(LowPriority.of(HOW_NICE)).isEqualTo(HOW_NICE);
    }

    private static int said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Integer.parseInt(said.strip());
    }
}
