package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;

class PagesInWorkTest {
    private static final Page PAGE = new Page(1, 0, 0, 0, Origin.OCR, 1, List.of(), Optional.empty(), List.of());

    private final PagesInWork pages = new PagesInWork();

    @Test
    void countsThePagesOfARunOverAllRecordsThatItHasInWork() {
        PagesInWork.Count one = pages.count(7);
        PagesInWork.Count other = pages.count(7);
        for (int page = 0; page < 3; page++) one.done(PAGE, 1_000);
        other.done(PAGE, 2);
        pages.count(8).done(PAGE, 1);

        assertThat(pages.of(7)).isEqualTo(4);
        assertThat(pages.of(9)).isZero();
    }

    @Test
    void aRecordWithAnOutcomeIsNotCountedTwice() {
        PagesInWork.Count one = pages.count(7);
        one.done(PAGE, 1);
        one.close();
        one.close();

        assertThat(pages.of(7)).isZero();
    }
}
