package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.samples.Layouts;
import org.undersigned.samples.TextScore;

/** Text layers hold every letter, so that whatever is wrong in them is the order. */
class LayoutsTest {
    /** The rules were made on pages from other seeds, 1 to 6. */
    private static final List<Long> SEEDS = LongStream.rangeClosed(7, 9).boxed().toList();

    /** Two signatures side by side of two lines each are too little to tell, and stay in rows. */
    private static final String TOO_LITTLE = "two-signatures";

    private static final double MOST_WRONG = 0.01;

    @TempDir
    Path folder;

    @Test
    void readsEveryLayoutInItsOrder() {
        Map<String, Double> wrong = SEEDS.stream()
                .flatMap(seed -> Layouts.of(seed).stream())
                .collect(Collectors.groupingBy(Layouts.Layout::name, Collectors.averagingDouble(this::wrong)));
        wrong.remove(TOO_LITTLE);
        double mean = wrong.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(mean).as("wrong characters by layout: %s", wrong).isLessThan(MOST_WRONG);
    }

    private double wrong(Layouts.Layout layout) {
        var record = Typeset.record(folder, "page.pdf", "application/pdf", layout.pdf());
        try (PdfPages pages = PdfPages.open(record, 10, 1_000_000)) {
            String read = ((PageContent.Ready) pages.page(1)).page().text();
            return TextScore.of(layout.text(), read).characters();
        } catch (PageLost lost) {
            throw new AssertionError(layout.name(), lost);
        }
    }
}
