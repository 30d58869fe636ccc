package org.undersigned.structure;

import java.util.Map;
import java.util.Objects;

/** The lexicons of one table, by its column kind. */
record Lexicons(Map<String, Lexicon> byKind) {
    Lexicons {
        byKind = Map.copyOf(byKind);
    }

    Lexicon of(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }
}
