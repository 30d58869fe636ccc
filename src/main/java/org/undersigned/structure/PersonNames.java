package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a text is the name of a person. */
public final class PersonNames {
    private static final Pattern NEVER = Pattern.compile("[\\d/&@«»\"“”:_|]");
    /** The mark of abbreviations in Hebrew, typed as a quote. */
    private static final Pattern GERSHAYIM = Pattern.compile("(?<=\\p{IsHebrew})\"(?=\\p{IsHebrew})");

    private static final Pattern INITIALS =
            Pattern.compile("\\p{L}\\.?(?:-?\\p{L}\\.)*|(?:\\p{Lu}\\.-?)+\\p{Lu}|(?:\\p{Lu}\\p{Ll}?\\.-?){2,}");

    /** "В.Е.Захаров": a surname written together with its initials. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}\\p{Ll}{2})");

    private static final Pattern SEVERAL_INITIALS =
            Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.-? ?){1,2}\\p{Lu}\\p{Ll}?\\.?");
    private static final Signs ELISION = Signs.of("'’-");
    /** In characters. */
    private static final int SHORTEST_NAME = 6;

    private static final int MOST_WORDS = 7;
    private static final int MOST_NAMES = 4;
    /** "l" before a name is a bullet that was misread. */
    private static final int SHORTEST_WORD = 2;
    /** In words. */
    private static final int LONGEST_DESCRIPTION = 6;

    private final Vocabulary vocabulary;
    private final Memo<Likeness> known;

    /** How sure it is. */
    public enum Likeness {
        NONE,
        /** Built like a name: two to four capitalised words and nothing else. */
        SHAPE,
        /** With a known given name or an honorific. */
        KNOWN
    }

    PersonNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = new Memo<>(this::judge);
    }

    public Likeness likeness(String text) {
        return known.of(text);
    }

    /** "Almudena Grandal. Escritora": a stop parts name and role as a comma does. */
    public String withComma(String text) {
        int stop = text.indexOf(". ");
        if (stop < SHORTEST_NAME || text.substring(0, stop).indexOf(',') >= 0) return text;
        int word = text.lastIndexOf(' ', stop - 1);
        boolean initial = stop - word <= 3 || vocabulary.honorifics().isIn(text.substring(word + 1, stop));
        boolean person = !initial && likeness(text.substring(0, stop)) != Likeness.NONE;
        return person ? text.substring(0, stop) + "," + text.substring(stop + 1) : text;
    }

    /** "Milorad Lind", where most sign as persons: built like a name, and only its ending is also that of a body. */
    public boolean isBuiltLikeName(String text) {
        List<String> tokens = new ArrayList<>(Arrays.asList(Texts.apart(apart(text))));
        dropHonorifics(tokens);
        boolean never = NEVER.matcher(text).find() || tokens.stream().anyMatch(Acronyms::isAcronym);
        int names = never ? -1 : countNames(tokens, false);
        return names >= 2
                && names <= MOST_NAMES
                && tokens.stream()
                        .map(Wording::fold)
                        .allMatch(word -> !vocabulary.organisations().hasWord(word)
                                || vocabulary.organisations().hasOnlyAsEnding(word));
    }

    /** "Prof. Dr. Jana Lind", "Bishop John Arnold" without title; at least two words stay. */
    public String withoutTitles(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        boolean titled = dropHonorifics(words);
        return titled && words.size() > 1 ? String.join(" ", words) : name;
    }

    /** "chair of the Dockers' Union Anna Lind": a known name of two or three words at the end of what opens with a role. */
    public Likeness behindRole(String text) {
        return startOfNameBehindRole(text) > 0 ? Likeness.KNOWN : Likeness.NONE;
    }

    /**
     * "la editora Esther Tusquets", "the Cuban writers Willy Chirino": where the name of a person begins behind small letters that say what he or she is,
     * in characters; 0 where none does.
     */
    public int startOfDescribed(String text) {
        int from = 0;
        for (int word = 0; word < LONGEST_DESCRIPTION && !Script.startsLikeName(text.substring(from)); word++) {
            int space = text.indexOf(' ', from);
            if (space < 0 || !Character.isLetter(text.codePointAt(from))) return 0;
            from = space + 1;
        }
        if (from == 0 || from == text.length() || !Character.isUpperCase(text.codePointAt(from))) return 0;
        String description = text.substring(0, from);
        if (description.length() <= SHORTEST_WORD + 1) return 0;
        if (Wording.of(description).tokens().stream()
                .allMatch(word -> vocabulary.honorifics().hasWord(word.folded()))) return 0;
        Likeness name = likeness(Shapes.head(text.substring(from)));
        boolean role = vocabulary.roles().isIn(description);
        boolean body = vocabulary.organisations().isIn(description)
                || vocabulary.kindsOfSignatories().isIn(description);
        return name == Likeness.KNOWN && (role || !body) || name == Likeness.SHAPE && role ? from : 0;
    }

    /** "Andrea Corvi giornalista": a known name of two or three words, and behind it nothing but what the person is. */
    Likeness beforeRole(String text) {
        String[] words = text.split(" ");
        for (int n = 2; n <= 3 && n < words.length; n++) {
            boolean role = vocabulary
                    .roles()
                    .opens(Wording.of(String.join(" ", List.of(words).subList(n, words.length))));
            if (role && likeness(String.join(" ", List.of(words).subList(0, n))) == Likeness.KNOWN)
                return Likeness.KNOWN;
        }
        return Likeness.NONE;
    }

    /** "Autor Sascha Lobo", "předseda sekce Karel Srp": opens with a role and ends in a name of two words. */
    public boolean isTitled(String text) {
        int space = text.lastIndexOf(' ', Math.max(0, text.lastIndexOf(' ') - 1));
        return space > 0
                && vocabulary.roles().opens(Wording.of(text.substring(0, space)))
                && likeness(text.substring(space + 1)) != Likeness.NONE;
    }

    /** Where that name begins, in characters; 0 where there is none. */
    public int startOfNameBehindRole(String text) {
        String bare = Texts.strip(text, " .,;");
        if (bare.indexOf('|') >= 0 || !vocabulary.roles().opens(Wording.of(bare))) return 0;
        String[] words = bare.split(" ");
        int initialled = startOfInitialled(text.strip(), words.length);
        if (initialled > 0 || words.length < MOST_NAMES) return initialled;
        for (int n = 3; n >= 2; n--) {
            String name = String.join(" ", Arrays.asList(words).subList(words.length - n, words.length));
            boolean named = Script.startsLikeName(name) && likeness(name) == Likeness.KNOWN;
            boolean tied = vocabulary.isJoining(words[words.length - n - 1]);
            if (named && !tied && name.indexOf(',') < 0) return bare.length() - name.length();
        }
        return 0;
    }

    /** "academician Zakharov V.E.": the last words are a surname and initials, and something stands before them. */
    private int startOfInitialled(String text, int words) {
        int at = text.length();
        for (int n = 1; n <= 4 && n < words; n++) {
            at = text.lastIndexOf(' ', at - 1);
            if (at > 0 && isInitialled(text.substring(at + 1))) return at + 1;
        }
        return 0;
    }

    private Likeness judge(String text) {
        String bare = Texts.strip(GERSHAYIM.matcher(text).replaceAll("״").strip(), " .,;:");
        if (bare.isEmpty() || NEVER.matcher(bare).find()) return Likeness.NONE;
        if (Script.hasCjk(bare)) return cjk(bare);
        List<String> tokens = new ArrayList<>(Arrays.asList(Texts.apart(apart(bare))));
        if (tokens.size() > MOST_WORDS) return Likeness.NONE;
        boolean honoured = dropHonorifics(tokens);
        if (tokens.isEmpty() || tokens.size() > 5 || (tokens.size() == 1 && !honoured)) return Likeness.NONE;
        boolean addressed =
                honoured && tokens.stream().allMatch(token -> vocabulary.roles().isIn(token));
        return addressed ? Likeness.NONE : western(tokens, honoured, bare);
    }

    private static String apart(String text) {
        String bare = Texts.strip(text, " ,;:");
        return bare.indexOf('.') < 0 ? bare : GLUED.matcher(bare).replaceAll(" ");
    }

    /** "Zakharov V.E.", "В.Е.Захаров": a surname and at least two initials, nothing else. */
    public boolean isInitialled(String text) {
        String bare = apart(text);
        int first = bare.indexOf(' ');
        int last = bare.lastIndexOf(' ');
        if (first < 0) return false;
        return isSurname(bare.substring(0, first))
                        && SEVERAL_INITIALS.matcher(bare.substring(first + 1)).matches()
                || isSurname(bare.substring(last + 1))
                        && SEVERAL_INITIALS.matcher(bare.substring(0, last)).matches();
    }

    private static boolean isSurname(String word) {
        return word.length() >= 3
                && Script.startsLikeName(word)
                && word.codePoints().skip(1).allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '\'')
                && !Acronyms.isAcronym(word);
    }

    /** Two to five signs that end like no organisation. */
    private Likeness cjk(String text) {
        String bare = text.replaceAll("[\\s\u3000・]", "");
        boolean sized =
                bare.length() >= 2 && bare.length() <= 5 && bare.codePoints().allMatch(Script::isCjk);
        boolean other =
                vocabulary.organisations().isIn(bare) || vocabulary.countries().isCountry(bare);
        return sized && !other ? Likeness.SHAPE : Likeness.NONE;
    }

    private boolean dropHonorifics(List<String> tokens) {
        boolean honoured = false;
        // "The Most Rev. Daniel Ortega"
        boolean article = tokens.size() > 2 && tokens.get(0).equals("The") && isHonorific(tokens.get(1));
        if (article) tokens.remove(0);
        while (tokens.size() > 1 && isHonorific(tokens.get(0))) {
            tokens.remove(0);
            honoured = true;
        }
        while (tokens.size() > 2 && isBehind(tokens.get(tokens.size() - 1))) tokens.remove(tokens.size() - 1);
        return honoured;
    }

    private boolean isBehind(String token) {
        return token.chars().filter(Character::isUpperCase).count() >= 2 && vocabulary.isBehindNames(token);
    }

    /** A title before a name; long ones also in lower case ("padre"), short ones only as printed in titles ("Dr."). */
    private boolean isHonorific(String token) {
        Wording word = Wording.of(token);
        if (word.size() == 0 || word.size() > 2) return false;
        boolean capital = Script.startsLikeName(token);
        if (!capital && vocabulary.smallTitles().isIn(word)) return true;
        if (capital && vocabulary.formalTitles().isIn(word)) return true;
        return vocabulary.honorifics().opens(word) && (capital || word.word(0).length() > 2);
    }

    private Likeness western(List<String> tokens, boolean honoured, String whole) {
        int names = countNames(tokens, Script.isAllCapitals(whole));
        boolean initial = tokens.stream().anyMatch(t -> t.length() <= 3 && t.endsWith("."));
        if (names < 1 || names > MOST_NAMES || (names < 2 && !honoured && !initial && !isInitialled(whole)))
            return Likeness.NONE;
        String core = String.join(" ", tokens);
        if (vocabulary.countries().isCountry(core)) return Likeness.NONE;
        boolean known = isKnown(tokens) || isInitialled(core);
        if (isOrganisation(tokens, core, known, honoured)) return Likeness.NONE;
        return honoured || known ? Likeness.KNOWN : Likeness.SHAPE;
    }

    private boolean isOrganisation(List<String> tokens, String core, boolean known, boolean honoured) {
        if (honoured) return false;
        if (!vocabulary.organisations().isIn(core)) return false;
        boolean behind = tokens.size() > 2
                && vocabulary.organisations().isIn(String.join(" ", tokens.subList(1, tokens.size())));
        return !known
                || behind
                || tokens.size() == 2 && vocabulary.organisations().isIn(tokens.get(1));
    }

    /** Greek and Cyrillic lists often print the surname first. */
    private boolean isKnown(List<String> tokens) {
        String last = tokens.get(tokens.size() - 1);
        boolean surnameFirst = tokens.size() == 2 && !Script.isLatin(last.codePointAt(0)) && isFirstName(last);
        return isFirstName(tokens.get(0)) || surnameFirst;
    }

    private boolean isFirstName(String token) {
        Wording word = Wording.of(token);
        return word.size() > 0 && vocabulary.firstNames().hasWord(word.word(0));
    }

    /** How many words are names; -1 where one can be none. */
    private int countNames(List<String> tokens, boolean capitals) {
        int names = 0;
        for (String token : tokens) {
            boolean article = opensWithArticle(token);
            if (vocabulary.nameParticles().isIn(token) || article && token.length() > 3) {
                if (Script.startsLikeName(token) && article) names++;
                continue;
            }
            if (isInitials(token)) continue;
            if (!Script.startsLikeName(token)) return -1;
            if (Acronyms.isAcronym(token) && !capitals && !isSurnameInCapitals(token)) return -1;
            names++;
        }
        return names;
    }

    private static boolean opensWithArticle(String token) {
        return ELISION.in(token) && Joints.WITH_NAME_PREFIX.matcher(token).matches();
    }

    private static boolean isInitials(String token) {
        return (token.length() <= 2 || token.indexOf('.') > 0)
                && INITIALS.matcher(token).matches();
    }

    /** Surnames are often printed in capitals: "Jean DUPONT", "Mary McDONALD". */
    private static boolean isSurnameInCapitals(String token) {
        return token.length() >= 5
                && token.chars().filter(Character::isLetter).count()
                        == Acronyms.letters(token).length();
    }
}
