package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.child.Answer;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Treatment;

/** Reads the pixels of one page. */
final class PageReader {
    private final OcrPool pool;
    private final LanguageData data;

    PageReader(OcrPool pool, LanguageData data) {
        this.pool = pool;
        this.data = data;
    }

    Page read(int number, PageContent.Scan scan, List<String> languages) throws PageLost, InterruptedException {
        Raster raster = scan.raster();
        List<String> notes = new ArrayList<>(List.of("OCR, because " + scan.reason()));
        if (raster.isBlank()) {
            notes.add("blank");
            return page(number, raster, List.of(), notes);
        }
        Answer answer = pool.ask(order(raster, languages, Treatment.NONE));
        notes.add(String.join("+", languages) + " at " + raster.dpi() + " dpi");
        return page(number, raster, OcrLines.of(answer.words(), raster.dpi()), notes);
    }

    /** What read the pages, for the transcript. */
    String engine(List<String> languages) {
        return "tesseract " + NativePlatform.TESSERACT_VERSION + ", " + data.describe(languages);
    }

    private Order order(Raster raster, List<String> languages, Treatment treatment) {
        return new Order(
                Order.Task.READ,
                data.folder(),
                String.join("+", languages),
                treatment,
                raster.dpi(),
                raster.widthPx(),
                raster.heightPx(),
                raster.grey());
    }

    private static Page page(int number, Raster raster, List<Line> lines, List<String> notes) {
        double confidence = lines.isEmpty()
                ? 1
                : OcrLines.confidence(
                        lines.stream().flatMap(line -> line.words().stream()).toList());
        return new Page(
                number,
                raster.widthPx(),
                raster.heightPx(),
                raster.dpi(),
                Origin.OCR,
                confidence,
                lines,
                Optional.empty(),
                notes);
    }
}
