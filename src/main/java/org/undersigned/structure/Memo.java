package org.undersigned.structure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers the answers of a pure function, as finders and grammars ask for the same text many times. */
final class Memo<V> {
    /** More is forgotten all at once: a long list and then some. */
    private static final int MOST = 60_000;

    private final Map<String, V> answers = new ConcurrentHashMap<>();
    private final Function<String, V> function;

    Memo(Function<String, V> function) {
        this.function = function;
    }

    V of(String text) {
        V known = answers.get(text);
        if (known != null) return known;
        V answer = function.apply(text);
        if (answers.size() >= MOST) answers.clear();
        answers.put(text, answer);
        return answer;
    }
}
