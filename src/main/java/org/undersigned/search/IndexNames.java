package org.undersigned.search;

import java.util.List;
import java.util.Locale;

/** The aliases under which the four indices are read and written, and the real names behind them. */
record IndexNames(String prefix) {
    /** Grows when a mapping or an analyzer changes in a way that needs a rebuild; also in the mappings' _meta. */
    static final int DEFINITION = 1;

    String statements() {
        return prefix + "statements";
    }

    String pages() {
        return prefix + "pages";
    }

    String signatures() {
        return prefix + "signatures";
    }

    String organisations() {
        return prefix + "organisations";
    }

    List<String> all() {
        return List.of(statements(), pages(), signatures(), organisations());
    }

    /** As statements-v1-000001: definition, then generation. */
    static String generation(String alias, int number) {
        return String.format(Locale.ROOT, "%s-v%d-%06d", alias, DEFINITION, number);
    }

    /** Which resource defines the index behind this alias. */
    String definitionOf(String alias) {
        return alias.substring(prefix.length());
    }
}
