package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.child.Answer;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Treatment;

class OcrPoolTest {
    private static final Order ORDER =
            new Order(Order.Task.READ, "nowhere", "eng", Order.Layout.PAGE, Treatment.NONE, 300, 2, 2, new byte[4]);

    /** Long enough for a child to start on a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(textBlock = """
        crash          , 60 , OCR_CRASHED
        rubbish        , 60 , OCR_CRASHED
        bad UTF-8      , 60 , OCR_CRASHED
        too many words , 60 , OCR_CRASHED
        hang           ,  1 , OCR_TIMEOUT""")
    void losesAPageThatEndsTwoChildren(String behaviour, int seconds, Cause cause, @TempDir Path folder)
            throws IOException {
        Path starts = folder.resolve("starts");
        try (OcrPool pool = new OcrPool(FakeChild.command(behaviour, starts), 1, Duration.ofSeconds(seconds), 900)) {
            assertThatThrownBy(() -> pool.ask(ORDER))
                    .isInstanceOfSatisfying(
                            PageLost.class, lost -> assertThat(lost.why()).isEqualTo(cause));
        }
        if (cause == Cause.OCR_CRASHED) assertThat(Files.size(starts)).isEqualTo(2);
    }

    @Test
    void replacesAChildThatCrashesOnce(@TempDir Path folder) throws Exception {
        Path starts = folder.resolve("starts");
        try (OcrPool pool = new OcrPool(FakeChild.command("crash once", starts), 1, PATIENT, 900)) {
            Answer answer = pool.ask(ORDER);
            assertThat(answer.words()).singleElement().satisfies(word -> assertThat(word.text())
                    .isEqualTo("word"));
        }
        assertThat(Files.size(starts)).isEqualTo(2);
    }

    @Test
    void doesNotBlameAChildThatSaysWhatIsWrong(@TempDir Path folder) throws Exception {
        Path starts = folder.resolve("starts");
        try (OcrPool pool = new OcrPool(FakeChild.command("fault", starts), 1, PATIENT, 900)) {
            assertThatThrownBy(() -> pool.ask(ORDER))
                    .isInstanceOf(PageLost.class)
                    .hasMessage("the language data is damaged");
        }
        assertThat(Files.size(starts)).isEqualTo(1);
    }

    @Test
    void endsAChildThatTakesTooMuchMemory(@TempDir Path folder) {
        Path starts = folder.resolve("starts");
        try (OcrPool pool = new OcrPool(FakeChild.command("eat", starts), 1, PATIENT, 60)) {
            assertThatThrownBy(() -> pool.ask(ORDER))
                    .isInstanceOf(PageLost.class)
                    .hasMessageContaining("60 MB");
        }
    }
}
