package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * From which score on a match stands without a person, by what people judged in this archive; the shipped threshold where their
 * judgements do not carry another.
 *
 * @param calibrated the judgements carry it
 * @param judgements that can be counted: the resolver had offered an organisation from the floor upwards
 * @param measured of the offers from the threshold upwards, where some were judged
 * @param steps the same from some other scores upwards as well
 */
public record Calibration(
        double threshold,
        boolean calibrated,
        int judgements,
        Optional<Measured> measured,
        List<Measured> steps,
        double shipped,
        double floor,
        double aim,
        int needed,
        String reason,
        String caution) {
    /** Of all that is linked without a person, so much has to be right, as the resolver reaches on names it has not seen. */
    static final double AIM = 0.97;

    /** 125 judgements, all of them right, are the fewest whose interval lies above the aim; the others leave room for a slip. */
    static final int NEEDED = 150;

    /** More than a name, an acronym or a meaning with a country adds up to on its own: see {@link Weights}. */
    static final double FLOOR = 0.70;

    /** Many easy offers must not carry the doubtful ones just above the threshold: these are looked at on their own as well. */
    private static final int NEAREST = 40;

    private static final List<Double> STEPS = List.of(0.70, 0.75, 0.80, 0.85, 0.90);

    private static final String CAUTION =
            "People judge what could not be told, and seldom what was linked without them: this is"
                    + " the precision of what a threshold would add, not of the archive.";

    public Calibration {
        steps = List.copyOf(steps);
    }

    static Calibration of(Collection<JudgedOffer> all) {
        List<JudgedOffer> judged = all.stream()
                .filter(offer -> offer.score() >= FLOOR)
                .sorted(Comparator.comparingDouble(JudgedOffer::score)
                        .reversed()
                        .thenComparing(JudgedOffer::right, Comparator.reverseOrder()))
                .toList();
        Optional<Double> carried = judged.size() < NEEDED ? Optional.empty() : lowest(judged);
        double threshold = carried.orElse(Decider.LINK);
        return new Calibration(
                threshold,
                carried.isPresent(),
                judged.size(),
                Optional.of(Measured.of(threshold, judged)).filter(measured -> measured.offers() > 0),
                DoubleStream.concat(STEPS.stream().mapToDouble(step -> step), DoubleStream.of(threshold))
                        .sorted()
                        .distinct()
                        .mapToObj(from -> Measured.of(from, judged))
                        .filter(measured -> measured.offers() > 0)
                        .toList(),
                Decider.LINK,
                FLOOR,
                AIM,
                NEEDED,
                reason(judged.size(), carried),
                CAUTION);
    }

    /** @param judged best score first */
    private static Optional<Double> lowest(List<JudgedOffer> judged) {
        Optional<Double> lowest = Optional.empty();
        for (double threshold : thresholds(judged)) if (carries(threshold, judged)) lowest = Optional.of(threshold);
        return lowest;
    }

    /** Every score that was offered, highest first. */
    private static List<Double> thresholds(List<JudgedOffer> judged) {
        return judged.stream()
                .map(offer -> hundredths(offer.score()))
                .distinct()
                .toList();
    }

    /** The nearest hundredth that is not above: weights are hundredths, and their sums are off by less than nothing. */
    private static double hundredths(double score) {
        double nearest = Math.rint(score * 100) / 100;
        return Math.max(FLOOR, nearest <= score ? nearest : Math.rint(score * 100 - 1) / 100);
    }

    private static boolean carries(double threshold, List<JudgedOffer> judged) {
        if (Measured.of(threshold, judged).low() < AIM) return false;
        List<JudgedOffer> above = new ArrayList<>(judged);
        above.removeIf(offer -> offer.score() < threshold);
        List<JudgedOffer> nearest = above.subList(Math.max(0, above.size() - NEAREST), above.size());
        return Measured.of(threshold, nearest).precision() >= AIM;
    }

    private static String reason(int judgements, Optional<Double> carried) {
        if (carried.isPresent())
            return String.format(
                    Locale.ROOT, "the lowest score from which the judgements show a precision of %.2f or better", AIM);
        if (judgements < NEEDED)
            return "as shipped: " + judgements + " of the " + NEEDED + " judgements that are needed";
        return String.format(
                Locale.ROOT,
                "as shipped: the interval of %d judgements does not lie above a precision of %.2f",
                judgements,
                AIM);
    }
}
