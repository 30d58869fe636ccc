package org.undersigned.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.ocr.Origin;
import org.undersigned.search.Condition.From;
import org.undersigned.search.Condition.Language;
import org.undersigned.search.Condition.Not;
import org.undersigned.search.Condition.Organisation;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.SignedBy;
import org.undersigned.search.Condition.To;
import org.undersigned.search.Condition.Word;

/** Reads the query syntax. What does not fit it is searched for as words; what cannot be used is noted. */
final class QueryParser {
    /** A question of more parts than this is a pasted text; every part costs a search in every language. */
    private static final int MOST_CONDITIONS = 32;

    private static final String OPENING = "\"“”„«";
    private static final String CLOSING = "\"“”»";
    private static final String DASHES = "-−–";

    private final String text;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int at;

    QueryParser(String typed) {
        text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    SearchQuery query() {
        for (skipSpaces(); at < text.length(); skipSpaces()) readCondition();
        if (conditions.size() <= MOST_CONDITIONS) return new SearchQuery(conditions, notes);
        notes.add(new Note(
                Note.Kind.TOO_MANY,
                String.valueOf(MOST_CONDITIONS),
                "only the first " + MOST_CONDITIONS + " parts of the question were used"));
        return new SearchQuery(conditions.subList(0, MOST_CONDITIONS), notes);
    }

    private void readCondition() {
        boolean not = isAt(DASHES) && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if (not) at++;
        Optional<Condition> condition = readPositive();
        condition.map(found -> not ? new Not(found) : found).ifPresent(conditions::add);
    }

    private Optional<Condition> readPositive() {
        if (isAt(OPENING)) return meaningful(readQuoted()).map(Phrase::new);
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ':') at++;
        String word = text.substring(start, at);
        Optional<Key> key = at < text.length() && text.charAt(at) == ':' ? Key.of(word) : Optional.empty();
        if (key.isEmpty()) return meaningful(word + readWord()).map(Word::new);
        at++;
        skipSpaces();
        String value = (isAt(OPENING) ? readQuoted() : readWord()).strip();
        if (value.isEmpty()) return Optional.empty();
        Optional<Condition> condition = key.get().condition(value);
        if (condition.isEmpty()) notes.add(key.get().note(word + ":" + value));
        return condition;
    }

    private String readQuoted() {
        at++;
        int start = at;
        while (at < text.length() && !isAt(CLOSING)) at++;
        String quoted = text.substring(start, at);
        if (at < text.length()) at++;
        return quoted;
    }

    private String readWord() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        return text.substring(start, at);
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private boolean isAt(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Punctuation alone finds nothing and would, as a condition, make everything else find nothing. */
    private static Optional<String> meaningful(String words) {
        return Optional.of(words.strip()).filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** The words before a colon. */
    private enum Key {
        ORG("the name of an organisation is expected"),
        SIGNED_BY("the name of a signatory is expected"),
        COUNTRY("a country is expected, as CI or Turkey"),
        FROM("a date is expected, as 2022, 2022-01 or 2022-01-21"),
        TO("a date is expected, as 2022, 2022-01 or 2022-01-21"),
        LANG("a language of two letters is expected, as fr"),
        KIND("what a statement calls itself is expected, as \"open letter\""),
        ORIGIN("text_layer, ocr or mixed is expected"),
        SURE("high, fair or low is expected");

        private final String expectation;

        Key(String expectation) {
            this.expectation = expectation;
        }

        Note note(String condition) {
            return new Note(Note.Kind.valueOf(name()), condition, condition + " was left out: " + expectation);
        }

        static Optional<Key> of(String word) {
            return Optional.ofNullable(
                    switch (word.toLowerCase(Locale.ROOT)) {
                        case "org", "organisation", "organization" -> ORG;
                        case "signed-by", "signedby" -> SIGNED_BY;
                        case "country" -> COUNTRY;
                        case "from" -> FROM;
                        case "to" -> TO;
                        case "lang", "language" -> LANG;
                        case "kind" -> KIND;
                        case "origin" -> ORIGIN;
                        case "sure" -> SURE;
                        default -> null;
                    });
        }

        Optional<Condition> condition(String value) {
            return switch (this) {
                case ORG -> meaningful(value).map(Organisation::new);
                case SIGNED_BY -> meaningful(value).map(SignedBy::new);
                case COUNTRY -> Countries.code(value).map(Condition.Country::new);
                case FROM -> PartialDate.find(value).map(date -> new From(date.first()));
                case TO -> PartialDate.find(value).map(date -> new To(date.last()));
                case LANG ->
                    Optional.of(value.toLowerCase(Locale.ROOT))
                            .filter(code -> code.matches("[a-z]{2,3}"))
                            .map(Language::new);
                case KIND -> meaningful(value).map(Condition.Kind::new);
                case ORIGIN -> origin(value).map(Condition.Origin::new);
                case SURE -> Sureness.find(value).map(Condition.Sure::new);
            };
        }

        private static Optional<Origin> origin(String value) {
            String name = value.toUpperCase(Locale.ROOT);
            return Arrays.stream(Origin.values())
                    .filter(origin -> origin.name().equals(name))
                    .findFirst();
        }
    }
}
