package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
    private final Path folder;

    UnpackedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void unpacksOnce() throws IOException {
        Path target = folder.resolve("server");
        byte[] archive = zip("bin/start");
        Unpacked.zip(target, () -> new ByteArrayInputStream(archive));
        assertThat(target.resolve("bin/start")).hasContent("content");
        Unpacked.zip(target, () -> {
            throw new IOException("not asked again");
        });
        assertThat(folder.resolve("server.unfinished")).doesNotExist();
    }

    @Test
    void leavesNothingThatLooksCompleteWhenItFails() {
        Path target = folder.resolve("server");
        assertThatExceptionOfType(WorldUnfit.class)
                .isThrownBy(() -> Unpacked.zip(target, () -> {
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("No space left");
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesEntriesThatPointOutside() throws IOException {
        byte[] archive = zip("../evil");
        assertThatExceptionOfType(WorldUnfit.class)
                .isThrownBy(() -> Unpacked.zip(folder.resolve("server"), () -> new ByteArrayInputStream(archive)));
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
