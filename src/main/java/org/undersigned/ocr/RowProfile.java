package org.undersigned.ocr;

/** How much ink stands in each row of pixels, where rows may lean: a dot between rows is shared among them. */
final class RowProfile {
    private final float[] rows;

    RowProfile(int count) {
        rows = new float[count];
    }

    /**
     * Spread over three rows, by the same amount wherever between two rows it stands: with less, level lines would seem sharper than leaning ones.
     *
     * @param row what lies outside does not count
     */
    void add(double row, float ink) {
        int nearest = (int) Math.floor(row + .5);
        if (nearest < 1 || nearest >= rows.length - 1) return;
        float off = (float) (row - nearest);
        rows[nearest - 1] += ink * (.5f - off) * (.5f - off) / 2;
        rows[nearest] += ink * (.75f - off * off);
        rows[nearest + 1] += ink * (.5f + off) * (.5f + off) / 2;
    }

    /** Large where rows of print and the white between them are well apart. */
    double sharpness() {
        double sum = 0;
        for (int i = 1; i < rows.length; i++) sum += (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        return sum;
    }
}
