package org.undersigned.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    private static final long LIMIT = 4096;
    private static final String SHA256_OF_LETTER = "947ac91c003a889b3791076b36066b2e0dc1dbcc96c5f3cfe05a89717339ecde";

    @TempDir
    Path folder;

    private Store store;
    private Intake intake;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("store"));
        intake = Intake.into(store, LIMIT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what the bytes are decides, whatever the name says
            statement.pdf , %PDF-1.7 rest                     , application/pdf
            statement.txt , %PDF-1.7 rest                     , application/pdf
            letter.txt    , We the undersigned                , text/plain
            letter        , We the undersigned                , text/plain
            letter.html   , <!DOCTYPE html><html><p>We        , text/html
            letter.rtf    , {\\rtf1 We the undersigned}        , application/rtf
            """)
    void aFileIsWhatItsBytesSay(String name, String bytes, String type) throws IOException {
        assertThat(intake.accept(write(name, bytes)).mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            program.pdf , 4d5a90000300000004000000ffff0000 , UNSUPPORTED_TYPE
            program.tif , 7f454c46020101000000000000000000 , UNSUPPORTED_TYPE
            box.pdf     , 504b0304140000000000000000000000 , UNSUPPORTED_TYPE
            empty.pdf   , ''                               , EMPTY
            """)
    void aFileThatHoldsNoStatementIsRefusedWithItsCause(String name, String hex, Cause cause) throws IOException {
        Path file = Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));

        assertThatThrownBy(() -> intake.accept(file))
                .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(cause))
                .hasMessageStartingWith(name);
    }

    @Test
    void aFileOverTheLimitIsRefused() throws IOException {
        Path file = write("long.txt", "a".repeat((int) LIMIT + 1));

        assertThatThrownBy(() -> intake.accept(file))
                .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.TOO_LARGE));
    }

    @Test
    void aFileThatIsNotThereIsRefusedAndNamed() {
        assertThatThrownBy(() -> intake.accept(folder.resolve("gone.pdf")))
                .isInstanceOf(RecordRefused.class)
                .hasMessageContaining("gone.pdf");
    }

    /** A run over many files must not fail because somebody is still writing one of them. */
    @Test
    void aFileThatIsStillBeingWrittenIsRefused() throws Exception {
        Path file = write("letter.txt", "We the undersigned. ".repeat(1_000_000));
        AtomicBoolean taken = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!taken.get()) append(file);
        });
        writer.start();
        try {
            assertThatThrownBy(() -> Intake.into(store, Long.MAX_VALUE).accept(file))
                    .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.why())
                            .isEqualTo(Cause.UNREADABLE))
                    .hasMessageContaining("letter.txt")
                    .hasMessageContaining("changed while it was taken in");
        } finally {
            taken.set(true);
            writer.join();
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "and another", StandardOpenOption.APPEND);
            Thread.sleep(1);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theStoreHoldsTheSameBytesUnderTheirDigestAndTheSourceIsUntouched() throws IOException {
        Path file = write("letter.txt", "We the undersigned");
        FileTime before = Files.getLastModifiedTime(file);

        ArchivalRecord record = intake.accept(file);

        assertThat(record.sha256()).isEqualTo(SHA256_OF_LETTER);
        assertThat(record.content()).hasSameBinaryContentAs(file).isEqualTo(store.pathOf(record.sha256()));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void theSameBytesAreKeptOnceUnderWhateverName() throws IOException {
        intake.accept(write("one.txt", "We the undersigned"));
        intake.accept(write("two.txt", "We the undersigned"));

        try (Stream<String> digests = store.digests()) {
            assertThat(digests.toList()).hasSize(1);
        }
    }

    @Test
    void whatAKilledCopyLeftIsSweptAwayAfterADay() throws IOException {
        Path part = Files.createDirectories(folder.resolve("store/incoming")).resolve("abc.part");
        Files.writeString(part, "half");
        Instant written = Files.getLastModifiedTime(part).toInstant();

        store.sweep(written.plusSeconds(3_600));
        assertThat(part).exists();
        store.sweep(written.plusSeconds(100_000));
        assertThat(part).doesNotExist();
    }

    @Test
    void withoutAStoreTheRecordPointsAtTheFile() throws IOException {
        Path file = write("letter.txt", "We the undersigned");

        assertThat(Intake.inPlace(LIMIT).accept(file).content()).isEqualTo(file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }

    private Path write(String name, String bytes) throws IOException {
        return Files.writeString(folder.resolve(name), bytes, StandardCharsets.UTF_8);
    }
}
