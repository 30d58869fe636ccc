package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.samples.Photograph;
import org.undersigned.samples.TextScore;

/** The real Tesseract on a page that was photographed from the side, bent, on a table, in the shadow of the hand. */
class PhotographIT {
    private final Photograph photograph = Photograph.of(4, 1, Photograph.Care.CARELESS, 1);

    @Test
    void readsAPhotographAndPlacesItsWordsWhereTheyAreSeen(@TempDir Path folder) throws Exception {
        ArchivalRecord record = Typeset.record(folder, "photograph.jpg", "image/jpeg", photograph.jpeg());
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults().withWorkers(1))) {
            Page page = transcriber
                    .transcribe(record, List.of(), PageListener.SILENT)
                    .pages()
                    .get(0);
            assertThat(TextScore.of(photograph.text(), page.text()).characters())
                    .isLessThan(0.03);
            assertThat(page.notes()).contains(FlatPage.NOTE);
            assertThat(page.widthPx()).isEqualTo(2_250);
            assertThat(page.heightPx()).isEqualTo(3_000);
            assertThat(PhotographBench.placed(photograph, page)).isGreaterThan(0.98);
            readsABandAgain(transcriber, record, page);
        }
    }

    /** As lists with gaps are: the band is given, and its lines come back, in pixels of the photograph. */
    private void readsABandAgain(Transcriber transcriber, ArchivalRecord record, Page page) throws Exception {
        Line line = page.lines().get(page.lines().size() - 2);
        Box place = line.box().orElseThrow();
        Box band = new Box(0, place.top() - 60, page.widthPx(), place.bottom() + 60);
        List<Line> again = transcriber.again(record, page, band, List.of(), 0);
        assertThat(again).anySatisfy(other -> {
            assertThat(other.text()).isEqualTo(line.text());
            assertThat(Math.abs(other.box().orElseThrow().top() - place.top())).isLessThan(8);
        });
    }
}
