package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.samples.ScanSet;
import org.undersigned.samples.ScanSet.Degree;
import org.undersigned.samples.TextScore;

/** The real Tesseract on an Arabic scan whose busiest strip cuts its lines, so that the data of no script read it. */
class BusiestStripIT {
    private static final int SFAX = 12;

    @Test
    void aPageIsReadInItsOwnLettersThoughItsBusiestStripIsNot(@TempDir Path folder) throws Exception {
        ScanSet.Scan scan = ScanSet.scan(SFAX, Degree.MILD);
        ArchivalRecord record = Typeset.record(folder, "scan.pdf", "application/pdf", scan.pdf());
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults().withWorkers(1))) {
            Page page = transcriber
                    .transcribe(record, List.of(), PageListener.SILENT)
                    .pages()
                    .get(0);
            assertThat(TextScore.of(scan.text(), page.text()).characters()).isLessThan(0.15);
        }
    }
}
