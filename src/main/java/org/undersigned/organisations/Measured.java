package org.undersigned.organisations;

import java.util.Collection;

/**
 * How many offers from a score upwards were right, with the Wilson interval (95 %) of that share: it does not leave 0..1, and holds
 * for few offers and for shares near 1.
 */
public record Measured(double from, int offers, int right, double precision, double low, double high) {
    /** Of the normal distribution, for 95 % of it. */
    private static final double Z = 1.959964;

    static Measured of(double from, Collection<JudgedOffer> judged) {
        int offers = 0;
        int right = 0;
        for (JudgedOffer offer : judged)
            if (offer.score() >= from) {
                offers++;
                if (offer.right()) right++;
            }
        return of(from, offers, right);
    }

    /** Of no offers nothing is known: from 0 to 1. */
    static Measured of(double from, int offers, int right) {
        if (offers == 0) return new Measured(from, 0, 0, 0, 0, 1);
        double n = offers;
        double share = right / n;
        double scale = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Measured(from, offers, right, share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
