package org.undersigned.analysis;

import org.elasticsearch.common.settings.Settings;

/** The shortest and the longest gram, by default one and two characters. */
record Grams(int min, int max) {

    static Grams from(Settings settings) {
        return new Grams(settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2));
    }

    /** A full distribution refuses a wider span than the index allows; so must this, or a definition fails only there. */
    Grams within(int allowed) {
        if (max - min > allowed)
            throw new IllegalArgumentException("max_gram - min_gram is " + (max - min)
                    + ", but [index.max_ngram_diff] is " + allowed + "; raise it or narrow the grams");
        return this;
    }
}
