package org.undersigned.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges texts by their look; remembers those of one document, as finders ask for the same text many times. */
final class Shapes {
    private static final Pattern HEAD_END =
            Pattern.compile("\\s*[,،，、(（\\[|;:]\\s*|\\s+[-–—―]+\\s+|\\s*[–—]\\s+|\\s+[–—]\\s*|" + Texts.TIGHT_DASH);
    private static final Signs SEPARATORS = Signs.of(",،，、(（[|;:-–—―");
    private static final Signs TAIL_STARTS = Signs.of(",،、([|–—/-");
    private static final Pattern WEB = Pattern.compile("https?://|www\\.|\\S+@\\S+\\.\\w+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+ ?\\d|\\b0\\d|\\(0\\d)[\\d() ./-]{6,}\\d\\b");

    /** "Kneza Miloša 4, 11000 Belgrade": house number, then postal code and town. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\p{L} \\d{1,4}[a-z]?,? (?:[A-Z]{1,2}[- ])?\\d{3,6} \\p{Lu}\\p{L}+");

    private static final Pattern ABBREVIATED_END =
            Pattern.compile("(?:\\b" + Abbreviations.AT_END + "|(?:^|[\\s.])\\p{L})\\.$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** What ends a sentence, in Latin, Chinese, Arabic, Urdu, Indian and Ethiopic print. */
    static final String STOPS = ".!?。！？؟۔।॥።";

    private static final String CLOSING = "'\"”»’)";

    /** In characters, with room to spare. */
    private static final int LONGEST_ABBREVIATION = 12;

    private static final int SHORT_WORDS = 14;
    /** In characters. */
    private static final int LONGEST_DESCRIPTION = 60;

    private static final double CONTACT = .3;
    private static final int MOST_ACRONYMS = 3;

    private final Vocabulary vocabulary;
    private final PersonNames persons;
    private final String language;
    private final Map<String, Shape> known = new HashMap<>();

    /** @param language of the document, "und" where it is unknown */
    Shapes(Vocabulary vocabulary, String language) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.persons = vocabulary.persons();
    }

    Shape of(String text) {
        String bare = withoutClosing(text.strip());
        Shape shape = known.get(bare);
        if (shape == null) known.put(bare, shape = judgeName(bare));
        return shape;
    }

    /** How to reach somebody says little of who it is: such lists are rare, but directories are full of it. */
    private Shape judgeName(String text) {
        String name = vocabulary.contacts().without(text);
        return name.equals(text) ? judge(described(text)) : judge(name).worth(-CONTACT);
    }

    /** "Lucía Novas. Poeta activista." is a person and no sentence; "la bloguera Yoani Sánchez" is what she is and her name. */
    private String described(String text) {
        int name = text.isEmpty() || !Character.isLowerCase(text.codePointAt(0)) ? 0 : persons.startOfDescribed(text);
        if (name > 0) return text.substring(name);
        String parted = persons.withComma(text);
        boolean brief = !parted.equals(text) && text.length() <= LONGEST_DESCRIPTION;
        return brief && text.indexOf(". ") == text.lastIndexOf(". ") ? Texts.strip(parted, " .") : text;
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && " |/;".indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(0, end);
    }

    double score(String text) {
        return of(text).score();
    }

    String language() {
        return language;
    }

    PersonNames persons() {
        return persons;
    }

    /** What stands before the first separator. */
    static String head(String text) {
        int from = SEPARATORS.spaceBeforeFirst(text);
        if (from < 0) return text;
        Matcher m = HEAD_END.matcher(text);
        return m.find(from) && m.start() > 0 ? text.substring(0, m.start()) : text;
    }

    private Shape judge(String text) {
        if (text.length() > 400 || !LETTER.matcher(text).find())
            return new Shape(-2, false, false, false, false, false, PersonNames.Likeness.NONE, 0);
        Wording words = Wording.of(text);
        boolean organisation = vocabulary.organisations().isIn(words);
        boolean country = vocabulary.countries().isCountry(text);
        boolean tail = !country && endsInCountry(text);
        boolean bracketed = Acronyms.hasBracketed(text);
        boolean bare = !bracketed && words.size() <= SHORT_WORDS && !Script.isAllCapitals(text) && hasAcronymWord(text);
        boolean single = words.size() > 0 && words.size() <= MOST_ACRONYMS && isAcronyms(text);
        boolean role = vocabulary.roles().isIn(words);
        PersonNames.Likeness person = persons.likeness(head(text));
        if (role && person == PersonNames.Likeness.NONE) person = persons.behindRole(text);
        if (role && person == PersonNames.Likeness.NONE) person = persons.beforeRole(head(text));
        int clauses = clauseWords(words);
        double score = -0.15
                + (organisation ? .8 : 0)
                + (country ? .9 : tail ? .7 : 0)
                + (bracketed ? .7 : bare || single ? .4 : 0)
                + personPoints(person, role)
                + outline(text, words, clauses);
        return new Shape(
                Math.max(-3, Math.min(2.5, score)),
                organisation,
                country,
                tail,
                bracketed || single,
                role,
                person,
                clauses);
    }

    private static double personPoints(PersonNames.Likeness person, boolean role) {
        double points = person == PersonNames.Likeness.KNOWN ? .8 : person == PersonNames.Likeness.SHAPE ? .35 : 0;
        return points + (role && points > 0 ? .6 : 0);
    }

    /** Capitals, length, clause words and punctuation: what tells names from sentences in any language. */
    private double outline(String text, Wording words, int clauses) {
        double points = Script.hasCjk(text) ? cjkLength(text) : words.size() > 0 ? (capitals(words) - .55) * 1.2 : 0;
        points -= .45 * Math.max(0, clauses - (words.size() > 6 ? 1 : 0));
        points -= .08 * Math.max(0, words.size() - 16);
        points -= Math.max(0, text.length() - 120) / 80.0;
        if (endsSentence(text)) points -= words.size() > 3 ? .7 : .3;
        boolean digits = Signs.DIGITS.in(text);
        if (hasWebAddress(text) || digits && PHONE.matcher(text).find()) points -= .9;
        if (digits && ADDRESS.matcher(text).find()) points -= 1.5;
        if (Dates.looksLikeDate(text)) points -= .9;
        if (Character.isLowerCase(text.codePointAt(0))) points -= .35;
        if (text.endsWith(":") || text.endsWith("：")) points -= .8;
        if (words.size() < SHORT_WORDS && isHeading(words) && !Acronyms.hasBracketed(text)) points -= .5;
        if (vocabulary.others().opens(words)) points -= .8;
        return points;
    }

    private boolean isHeading(Wording words) {
        return vocabulary.signing().isIn(words) || vocabulary.takingPart().isIn(words);
    }

    /** A word that ties what follows it to what is before. */
    boolean isJoining(String word) {
        return vocabulary.isJoining(word);
    }

    boolean opensWithRole(String text) {
        return vocabulary.roles().opens(Wording.of(text));
    }

    /** Begins with a capital and a head noun of organisations. */
    boolean opensWithHead(String text) {
        Wording words = Wording.of(text);
        return words.size() > 1
                && Script.startsLikeName(text)
                && vocabulary.organisations().at(words, 0).isPresent();
    }

    private static double cjkLength(String text) {
        return text.length() <= 30 ? .3 : -.2 * (text.length() - 30) / 15.0;
    }

    static boolean endsSentence(String text) {
        int stop = text.length() - 1;
        while (stop >= 0 && CLOSING.indexOf(text.charAt(stop)) >= 0) stop--;
        return stop >= 0 && STOPS.indexOf(text.charAt(stop)) >= 0 && !endsAbbreviated(text);
    }

    /** Only the end is looked at, in sight of what stands before. */
    private static boolean endsAbbreviated(String text) {
        return ABBREVIATED_END
                .matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(Math.max(0, text.length() - LONGEST_ABBREVIATION), text.length())
                .find();
    }

    static boolean hasWebAddress(String text) {
        return (text.indexOf('@') >= 0 || text.contains("://") || text.contains("www."))
                && WEB.matcher(text).find();
    }

    static String withoutWebAddress(String text) {
        return text.replaceAll("(?:https?://|www\\.)\\S*|\\S+@\\S+\\.\\w+", " ");
    }

    /** The share of words that start with a capital, small words left out. */
    double capitals(Wording words) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < words.size(); i++) {
            if (vocabulary.smallWords().hasWord(words.word(i))) continue;
            int c = words.text().codePointAt(words.tokens().get(i).from());
            n++;
            sum += Character.isUpperCase(c) || Character.isDigit(c) ? 1 : Script.isCaseless(c) ? .7 : 0;
        }
        return n == 0 ? 0 : sum / n;
    }

    private int clauseWords(Wording words) {
        int clauses = 0;
        for (Wording.Token token : words.tokens()) if (vocabulary.clauseWords().hasWord(token.folded())) clauses++;
        return clauses;
    }

    /** "FIM", "FP CGIL": nothing but acronyms. */
    private static boolean isAcronyms(String text) {
        for (String token : Texts.apart(text)) if (!Acronyms.isAcronym(token)) return false;
        return true;
    }

    private static boolean hasAcronymWord(String text) {
        for (String token : Texts.apart(text)) if (Acronyms.isAcronym(token)) return true;
        return false;
    }

    /** A country behind a separator, or bare behind an acronym. */
    private boolean endsInCountry(String text) {
        String bare = Texts.strip(text, " )].;,");
        int last = TAIL_STARTS.last(bare) + 1;
        if (last > 0 && last < bare.length() && vocabulary.countries().isCountry(bare.substring(last))) return true;
        String[] tokens = Texts.apart(bare);
        if (tokens.length < 2 || tokens.length > 4 || !Acronyms.isAcronym(tokens[0])) return false;
        return vocabulary
                .countries()
                .isCountry(String.join(" ", Arrays.asList(tokens).subList(1, tokens.length)));
    }
}
