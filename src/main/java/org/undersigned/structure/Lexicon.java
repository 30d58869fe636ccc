package org.undersigned.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean something, in all languages at once.
 *
 * <p>A form is {@code word}, {@code stem*} (a word that begins so), {@code *stem} (a word that ends so, or with a
 * usual ending behind), {@code =words} (the whole text), or several words, each of which may be a stem. Forms of
 * scripts without spaces are found inside their run of signs.
 */
public final class Lexicon {
    /** Endings that head nouns take in Germanic languages when they close a compound. */
    private static final List<String> ENDINGS = Table.forms("affixes.csv", "ending");

    /** An open first word of a phrase has at least so many letters. */
    private static final int START = 3;

    /** Articles and conjunctions that Arabic writes together with the next word. */
    private static final List<String> CLITICS = Table.forms("affixes.csv", "clitic");

    private final Set<String> whole = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Stems prefixes = new Stems(false);
    private final Stems suffixes = new Stems(true);
    private final Set<String> inside = new HashSet<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    /** Those whose first word is open, by its first letters. */
    private final Map<String, List<Phrase>> openPhrases = new HashMap<>();

    private record Part(String word, boolean open) {
        boolean fits(String other) {
            return open ? other.startsWith(word) : other.equals(word);
        }
    }

    private record Phrase(List<Part> parts) {}

    /** Where a form was found: from one word to another, the second exclusive. */
    public record Hit(int fromWord, int toWord) {}

    Lexicon(Iterable<String> forms) {
        forms.forEach(this::add);
    }

    private void add(String form) {
        boolean all = form.startsWith("=");
        boolean open = form.endsWith("*");
        boolean ending = form.startsWith("*");
        Wording wording = Wording.of(form);
        if (wording.size() == 0) return;
        if (all) whole.add(wording.folded());
        else if (wording.size() > 1) addPhrase(wording);
        else addWord(wording.word(0), open, ending, Script.hasCjk(form));
    }

    private void addPhrase(Wording wording) {
        String form = wording.text();
        List<Part> parts = wording.tokens().stream()
                .map(token -> new Part(token.folded(), form.startsWith("*", token.to())))
                .toList();
        Part first = parts.get(0);
        (first.open() ? openPhrases : phrases)
                .computeIfAbsent(first.open() ? start(first.word()) : first.word(), k -> new ArrayList<>())
                .add(new Phrase(parts));
    }

    private static String start(String word) {
        return word.substring(0, Math.min(START, word.length()));
    }

    private void addWord(String word, boolean open, boolean ending, boolean cjk) {
        if (ending) {
            suffixes.add(word);
            ENDINGS.forEach(e -> suffixes.add(word + e));
        } else if (cjk) inside.add(word);
        else if (open) prefixes.add(word);
        else {
            words.add(word);
            words.add(word + "s");
        }
    }

    public boolean isIn(Wording text) {
        return find(text).isPresent();
    }

    public boolean isIn(String text) {
        return isIn(Wording.of(text));
    }

    public Optional<Hit> find(Wording text) {
        if (!whole.isEmpty() && whole.contains(text.folded())) return Optional.of(new Hit(0, text.size()));
        for (int i = 0; i < text.size(); i++) {
            Optional<Hit> hit = at(text, i);
            if (hit.isPresent()) return hit;
        }
        return Optional.empty();
    }

    /** Whether the text begins with one of the forms. */
    public boolean opens(Wording text) {
        return text.size() > 0 && (at(text, 0).isPresent() || (!whole.isEmpty() && whole.contains(text.folded())));
    }

    /** A form that begins with this word of the text. */
    public Optional<Hit> at(Wording text, int i) {
        String word = text.word(i);
        Optional<Hit> phrase = phrases.isEmpty() ? Optional.empty() : at(text, i, phrases.get(word));
        if (phrase.isEmpty() && !openPhrases.isEmpty()) phrase = at(text, i, openPhrases.get(start(word)));
        if (phrase.isPresent()) return phrase;
        return hasWord(word) ? Optional.of(new Hit(i, i + 1)) : Optional.empty();
    }

    /** Whether one folded word is a form. */
    public boolean hasWord(String folded) {
        if (isForm(folded)) return true;
        if (folded.isEmpty() || !Script.isArabic(folded.codePointAt(0))) return false;
        return CLITICS.stream()
                .anyMatch(c -> folded.startsWith(c)
                        && folded.length() > c.length() + 1
                        && isForm(folded.substring(c.length())));
    }

    /** Whether a folded word is a form only because it ends as one: "Milorad" as Germanic councils do. */
    public boolean hasOnlyAsEnding(String folded) {
        return !words.contains(folded) && !prefixes.match(folded) && suffixes.match(folded);
    }

    private boolean isForm(String word) {
        if (words.contains(word)) return true;
        if (prefixes.match(word) || suffixes.match(word)) return true;
        return !inside.isEmpty()
                && (Script.isCjk(word.codePointAt(0)) || Script.isCjk(word.codePointBefore(word.length())))
                && inside.stream().anyMatch(word::contains);
    }

    private static Optional<Hit> at(Wording text, int i, @Nullable List<Phrase> candidates) {
        if (candidates == null) return Optional.empty();
        for (Phrase phrase : candidates)
            if (matches(text, i, phrase.parts()))
                return Optional.of(new Hit(i, i + phrase.parts().size()));
        return Optional.empty();
    }

    private static boolean matches(Wording text, int at, List<Part> parts) {
        if (at + parts.size() > text.size()) return false;
        for (int i = 0; i < parts.size(); i++) if (!parts.get(i).fits(text.word(at + i))) return false;
        return true;
    }
}
