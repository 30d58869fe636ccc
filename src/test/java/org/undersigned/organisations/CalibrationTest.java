package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private final List<JudgedOffer> judged = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the four examples of R. G. Newcombe, Statistics in Medicine 17 (1998), score method
             81, 263, 0.2553, 0.3662
             15, 148, 0.0624, 0.1605
              0,  20, 0.0000, 0.1611
              1,  29, 0.0061, 0.1718
            # nothing judged tells nothing
              0,   0, 0.0000, 1.0000""")
    void theIntervalIsWilsons(int right, int offers, double low, double high) {
        Measured measured = Measured.of(0.8, offers, right);

        assertThat(measured.low()).isCloseTo(low, within(5e-5));
        assertThat(measured.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void fewerThanTheNeededJudgementsCouldNeverReachTheAim() {
        assertThat(Measured.of(0.8, 124, 124).low()).isLessThan(Calibration.AIM);
        assertThat(Measured.of(0.8, 125, 125).low()).isGreaterThanOrEqualTo(Calibration.AIM);
        assertThat(Calibration.NEEDED).isGreaterThanOrEqualTo(125);
    }

    @Test
    void fewJudgementsLeaveTheThresholdAsShipped() {
        judge(Calibration.NEEDED - 1, 0.75, true);
        judge(500, 0.60, true); // below the floor they say nothing

        Calibration calibration = Calibration.of(judged);

        assertThat(calibration.threshold()).isEqualTo(Decider.LINK);
        assertThat(calibration.calibrated()).isFalse();
        assertThat(calibration.judgements()).isEqualTo(Calibration.NEEDED - 1);
        assertThat(calibration.measured()).isEmpty();
        assertThat(calibration.steps()).first().isEqualTo(Measured.of(0.70, 149, 149));
        assertThat(calibration.reason()).contains("149 of the 150");
    }

    @Test
    void theThresholdFollowsTheJudgementsDownToWhereTheyTurn() {
        judge(200, 0.83, true);
        judge(60, 0.79, true);
        judge(10, 0.72, false);
        judge(12, 0.72, true);

        Calibration calibration = Calibration.of(judged);

        assertThat(calibration.calibrated()).isTrue();
        assertThat(calibration.threshold()).isEqualTo(0.79);
        assertThat(calibration.measured()).contains(Measured.of(0.79, 260, 260));
    }

    @Test
    void manyEasyOffersDoNotCarryTheDoubtfulOnesBelowThem() {
        judge(2000, 0.84, true);
        judge(20, 0.71, true);
        judge(10, 0.71, false);
        assertThat(Measured.of(0.71, judged).low()).isGreaterThan(Calibration.AIM);

        assertThat(Calibration.of(judged).threshold()).isEqualTo(0.84);
    }

    @Test
    void judgementsThatAreOftenWrongLeaveTheThresholdAsShipped() {
        judge(190, 0.80, true);
        judge(10, 0.80, false);

        Calibration calibration = Calibration.of(judged);

        assertThat(calibration.threshold()).isEqualTo(Decider.LINK);
        assertThat(calibration.reason()).contains("does not lie above");
        assertThat(calibration.steps()).last().isEqualTo(Measured.of(0.80, 200, 190));
    }

    /** 0.62 - 0.15 + 0.30 is a little less than 0.77. */
    @Test
    void sumsThatAreOffByLittleCountAtTheirHundredth() {
        double sum = 0.62 - 0.15 + 0.30;
        judge(Calibration.NEEDED, sum, true);

        assertThat(Calibration.of(judged).threshold()).isLessThanOrEqualTo(sum).isBetween(0.76, 0.77);
    }

    @Test
    void neitherTheOrderOfJudgementsNorAskingAgainChangesAnything() {
        Random random = new Random(1848);
        for (int i = 0; i < 600; i++) judge(1, 0.65 + random.nextInt(30) / 100.0, random.nextInt(80) > 0);
        Calibration calibration = Calibration.of(judged);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(judged, new Random(seed));
            assertThat(Calibration.of(judged)).as("seed %d", seed).isEqualTo(calibration);
        }
    }

    private void judge(int times, double score, boolean right) {
        for (int i = 0; i < times; i++) judged.add(new JudgedOffer(score, right));
    }
}
