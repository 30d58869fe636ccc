package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private final Path folder;

    PidFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsItsLivingWriter() throws IOException {
        PidFile file = written(String.valueOf(ProcessHandle.current().pid()));
        assertThat(file.livingWriter()).contains(ProcessHandle.current());
        assertThat(file.isOfAnother()).isFalse();
    }

    @Test
    void isNotFooledByALaterProcessWithTheSameNumber() throws IOException {
        PidFile file = written(String.valueOf(ProcessHandle.current().pid()));
        Instant beforeThisProcess = Instant.now().minus(Duration.ofDays(1));
        Files.setLastModifiedTime(file.path(), FileTime.from(beforeThisProcess));
        assertThat(file.livingWriter()).isEmpty();
        assertThat(file.isOfAnother()).isTrue();
    }

    @Test
    void knowsThatAnEndedProcessIsDead() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(written(String.valueOf(ended.pid())).livingWriter()).isEmpty();
    }

    @Test
    void takesAMissingOrHalfWrittenFileForNobody() throws IOException {
        assertThat(new PidFile(folder.resolve("none")).livingWriter()).isEmpty();
        assertThat(written("").livingWriter()).isEmpty();
        assertThat(written("12x").livingWriter()).isEmpty();
    }

    private PidFile written(String content) throws IOException {
        return new PidFile(Files.writeString(folder.resolve("pid"), content));
    }
}
