package org.undersigned.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.undersigned.organisations.Calibration;
import org.undersigned.organisations.Measured;

/** The link threshold and what it rests on, for people to read. */
final class CalibrationReport {
    private final PrintStream out;

    CalibrationReport(PrintStream out) {
        this.out = out;
    }

    void tell(Calibration calibration) {
        print("links from %.2f on: %s", calibration.threshold(), calibration.reason());
        print(
                "aim: the precision is at least %.2f with 95 %% confidence; never below %.2f; shipped with %.2f",
                calibration.aim(), calibration.floor(), calibration.shipped());
        print("judgements that count: %d of the %d needed", calibration.judgements(), calibration.needed());
        for (Measured step : calibration.steps()) tell(step, step.from() == calibration.threshold());
        out.println(calibration.caution());
    }

    private void tell(Measured measured, boolean inForce) {
        print(
                "  from %.2f on: %d of %d offers right, precision %.3f (%.3f to %.3f)%s",
                measured.from(),
                measured.right(),
                measured.offers(),
                measured.precision(),
                measured.low(),
                measured.high(),
                inForce ? ", in force" : "");
    }

    private void print(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }
}
