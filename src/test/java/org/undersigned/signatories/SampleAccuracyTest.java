package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.samples.AccuracyReport;
import org.undersigned.samples.Samples;

/** Holds what is read right on all samples against floors; what is unseen has floors of its own. Raise them, never lower them. */
class SampleAccuracyTest {
    private static final double SEEN = .985;
    private static final double UNSEEN = .95;
    private static final double UNSEEN_MISREAD = .9;
    /** Of each reading of the texts without signatories. */
    private static final int MOST_FALSE_LISTS = 2;

    private static final AccuracyReport REPORT = AccuracyReport.of(SampleReading::of, Samples.cases());

    @Test
    void seenSamplesAreReadAlmostWithoutFault() {
        AccuracyReport seen = REPORT.where(row -> !row.unseen());

        assertThat(seen.f1()).as(seen::toString).isGreaterThanOrEqualTo(SEEN);
    }

    @Test
    void unseenSamplesAreReadWell() {
        AccuracyReport printed = REPORT.where(row -> row.unseen() && !isMisread(row));
        AccuracyReport misread = REPORT.where(row -> row.unseen() && isMisread(row));

        assertThat(printed.f1()).isGreaterThanOrEqualTo(UNSEEN);
        assertThat(misread.f1()).isGreaterThanOrEqualTo(UNSEEN_MISREAD);
    }

    private static boolean isMisread(AccuracyReport.Row row) {
        return row.name().endsWith(".misread");
    }

    @Test
    void findsNoListsWhereNobodySigned() {
        for (String reading : List.of("printed", "misread", "paragraphs")) {
            AccuracyReport negatives =
                    REPORT.where(row -> row.negative() && row.name().endsWith("." + reading));

            assertThat(negatives.rows()).hasSizeGreaterThanOrEqualTo(30);
            assertThat(negatives.falseLists()).as(reading).hasSizeLessThanOrEqualTo(MOST_FALSE_LISTS);
        }
    }

    @Test
    void acronymsCountriesAndKindsAreRight() {
        for (String field : List.of("acronym", "countryCode", "kind"))
            assertThat(REPORT.fields()).as(field).hasEntrySatisfying(field, tally -> assertThat(tally.share())
                    .isGreaterThanOrEqualTo(.95));
    }
}
