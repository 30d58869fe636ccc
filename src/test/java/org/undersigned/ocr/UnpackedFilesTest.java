package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFilesTest {
    @TempDir
    Path temporary;

    @Test
    void theFolderIsForThisUserAloneAndMayBeThereAlready() throws IOException {
        Path folder = temporary.resolve("own");

        UnpackedFiles.makePrivate(folder);
        UnpackedFiles.makePrivate(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersMayWriteToIsNotUsed() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> UnpackedFiles.makePrivate(folder)).hasMessageContaining("belongs to somebody else");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path folder = Files.createSymbolicLink(temporary.resolve("link"), elsewhere);

        assertThatThrownBy(() -> UnpackedFiles.makePrivate(folder)).isInstanceOf(IOException.class);
    }
}
