package org.undersigned.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens an item of a list: a number, a letter or a bullet.
 *
 * @param number only where it is one
 * @param length how much of the text it takes, with the space behind
 */
record Marker(Kind kind, Optional<Integer> number, int length) {
    enum Kind {
        NUMBER,
        BULLET,
        LETTER
    }

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:\\d{1,2}\\s*\\|\\s*)?(?:(\\d{1,5})\\s?(?:[)\\]:،、．|ـ]\\s*|\\.(?![\\da-z])\\s*)(?=\\D)|[(\\[](\\d{1,5})[)\\]]\\s*)(?=\\S)");
    private static final Pattern BARE_NUMBER = Pattern.compile("^\\s*(\\d{1,5})\\s+(?=[^\\W\\d]|[\\p{L}(«\"“„])");
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-–—•·‣⁃∙*+→〇・※§]|[\\u25a0-\\u25ff\\u2600-\\u2775\\u2794-\\u27bf\\u2b00-\\u2bff\\ue000-\\uf8ff]|o(?=\\s{2,})|[eo«»¢°=~®©¤](?=\\s+\\p{Lu}))\\s*(?=[^\\s\\d.,;:!?)*-])|^\\s*[•·▪▫●○■□◦‣*►▶➢✓✔◆]\\s+(?=\\d+\\S*\\s\\p{L})|^\\s*[-–—•·▪●*]\\s+(?=\\d{1,4}[.)]\\s+\\p{Lu}|\\d+\\.?\\p{L})");
    private static final Pattern LETTER =
            Pattern.compile("^\\s*(?:[a-zA-Zа-яА-Я]\\)|[ivxIVX]{1,5}[.)]|[a-h]\\.)\\s+(?=\\S)");

    static Optional<Marker> of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) return Optional.of(numbered(number));
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) return Optional.of(bulleted(text, bullet.end()));
        Matcher letter = LETTER.matcher(text);
        return letter.find() ? Optional.of(new Marker(Kind.LETTER, Optional.empty(), letter.end())) : Optional.empty();
    }

    /** "- 3. Name": the number tells more than the bullet before it. */
    private static Marker bulleted(String text, int behind) {
        Matcher number = NUMBER.matcher(text).region(behind, text.length());
        if (!number.lookingAt()) return new Marker(Kind.BULLET, Optional.empty(), behind);
        return numbered(number);
    }

    private static Marker numbered(Matcher m) {
        int value = Integer.parseInt(Dates.plainDigits(m.group(1) == null ? m.group(2) : m.group(1)));
        return new Marker(Kind.NUMBER, Optional.of(value), m.end());
    }

    /** A number without a dot: believed only where the numbers around it ask for it. */
    static Optional<Marker> bare(String text) {
        Matcher m = BARE_NUMBER.matcher(text);
        return m.find()
                ? Optional.of(
                        new Marker(Kind.NUMBER, Optional.of(Integer.parseInt(Dates.plainDigits(m.group(1)))), m.end()))
                : Optional.empty();
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
