package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a printed entry apart where nothing before has: "MLPD Germany", "Name (ACR), Country", "ACR Name (translation)". */
final class PrintedNameParser {
    private static final Pattern NUMBER_OR_BULLET =
            Pattern.compile("^\\s*(?:\\(?\\d{1,4}[.)]\\s+|[-*\u2022\u2013\u25AA\u25CF]\\s+)");
    private static final Pattern END_OF_LIST_ITEM = Pattern.compile("[\\s.;,]+$");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final Pattern TAIL =
            Pattern.compile("^(.*\\S)\\s*(?:,|\\s[-\u2013\u2014])\\s*([^,]+)$", Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile(
            "^(\\S+?(?:\\s?\\([\\p{L}-]{1,5}\\))?)(\\s*[-\u2013\u2014:,]\\s+|\\s+)(.+)$", Pattern.DOTALL);
    private static final Pattern LAST_WORD =
            Pattern.compile("^(.+?)(\\s*[-\u2013\u2014:,]\\s+|\\s+)(\\S+)$", Pattern.DOTALL);

    /** With fewer words after it, an acronym at the start is more often part of the name: "ACT Alliance", "IG Metall". */
    private static final int WORDS_OF_A_NAME = 3;

    private final NameReader reader;
    private final Lexicon lexicon;

    PrintedNameParser(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new NameReader(lexicon);
    }

    PrintedName parse(String asPrinted) {
        String text = NUMBER_OR_BULLET.matcher(asPrinted).replaceFirst("");
        return new Parse(END_OF_LIST_ITEM.matcher(text).replaceFirst("").strip()).result();
    }

    /** One entry on its way to its parts. */
    private final class Parse {
        private String text;
        private Optional<String> acronym = Optional.empty();
        private Optional<String> translation = Optional.empty();
        private Optional<String> country = Optional.empty();

        Parse(String text) {
            this.text = text;
        }

        PrintedName result() {
            takeCountryAtTheEnd();
            takeBrackets();
            takeCountryAtTheEnd();
            if (isAcronym(text)) return new PrintedName(Optional.of(text), Optional.empty(), translation, country);
            takeAcronymAtTheStart();
            if (acronym.isEmpty()) takeAcronymAtTheEnd();
            return new PrintedName(acronym, Optional.of(text), translation, country);
        }

        private void takeCountryAtTheEnd() {
            Matcher tail = TAIL.matcher(text);
            if (!tail.matches()) return;
            Optional<String> code = NameReader.only(reader.placesOf(tail.group(2)));
            if (code.isEmpty()) return;
            country = code;
            text = tail.group(1);
        }

        private void takeBrackets() {
            for (MatchResult bracket : BRACKET.matcher(text).results().toList()) {
                if (!Character.isWhitespace(bracket.group().charAt(0)) && bracket.start() > 0) continue;
                String inside = bracket.group(1).strip();
                String without = text.replace(bracket.group(), "").strip();
                if (without.isEmpty()) continue;
                Set<String> places = reader.placesOf(inside);
                if (places.size() == 1) country = country.or(() -> NameReader.only(places));
                else if (acronym.isEmpty() && isAcronymOf(inside, without)) acronym = Optional.of(inside);
                else if (translation.isEmpty() && isTranslation(inside, without)) translation = Optional.of(inside);
                else continue;
                text = without;
            }
        }

        private void takeAcronymAtTheStart() {
            Matcher first = FIRST_WORD.matcher(text);
            if (!first.matches() || !isAcronym(first.group(1)) || isShouted(first.group(3))) return;
            String after = first.group(3);
            Set<String> places = placesAfterPreposition(after);
            boolean setApart = !first.group(2).isBlank();
            if (!places.isEmpty() && acronym.isEmpty()) {
                acronym = Optional.of(first.group(1));
                country = country.or(() -> NameReader.only(places));
                text = "";
            } else if (setApart || Acronym.of(first.group(1)).couldAbbreviate(after) || longEnough(after)) {
                acronym = Optional.of(first.group(1));
                text = after;
            }
        }

        private void takeAcronymAtTheEnd() {
            Matcher last = LAST_WORD.matcher(text);
            if (!last.matches() || !isAcronym(last.group(3)) || isShouted(last.group(1))) return;
            boolean setApart = !last.group(2).isBlank();
            if (!setApart && !Acronym.of(last.group(3)).couldAbbreviate(last.group(1))) return;
            acronym = Optional.of(last.group(3));
            text = last.group(1);
        }

        private Set<String> placesAfterPreposition(String after) {
            return reader.placesOf(after);
        }

        private boolean longEnough(String after) {
            NameKey key = reader.read(after);
            return key.concepts().size() + key.rest().size() >= WORDS_OF_A_NAME;
        }
    }

    /** Capitals that are no word of the lexicon: CP, NGO and USA are words; "UNE" and "LO" would only be articles. */
    private boolean isAcronym(String word) {
        if (!Acronym.looksLikeOne(word)) return false;
        List<String> words = Tokens.words(word);
        return !words.isEmpty()
                && lexicon.longest(words, 0).stream()
                        .filter(found -> found.length() == words.size())
                        .flatMap(found -> found.terms().stream())
                        .allMatch(term -> term.kind() == Kind.STOP);
    }

    /** In brackets after its name even a word of the lexicon is the acronym, where its letters begin the words of the name. */
    private boolean isAcronymOf(String inside, String name) {
        if (isWing(inside)) return false;
        boolean abbreviates = Acronym.looksLikeOne(inside)
                && !isShouted(name)
                && Acronym.of(inside).couldAbbreviate(name);
        return abbreviates || isAcronym(inside) || isCoined(inside);
    }

    /** "KontraS": one word with capitals inside. */
    private boolean isCoined(String word) {
        return Tokens.words(word).size() == 1
                && word.chars().skip(1).anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase)
                && lexicon.longest(Tokens.words(word), 0).isEmpty();
    }

    private boolean isWing(String word) {
        return Tokens.words(word).stream()
                .allMatch(w -> lexicon.exactly(w).stream().anyMatch(t -> t.kind() == Kind.FACTION));
    }

    /** All in capitals: then capitals tell nothing. */
    private static boolean isShouted(String text) {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isLetter).count() > 6;
    }

    /** A name in brackets in another language than the one before it; "(m-l)" is none. */
    private boolean isTranslation(String inside, String outside) {
        NameKey in = reader.read(inside);
        NameKey out = reader.read(outside);
        boolean twoNames = in.concepts().size() + in.rest().size() >= 2
                && Tokens.words(outside).size() >= 1;
        return twoNames
                && in.concepts().size() >= 2
                && in.concepts().stream().anyMatch(lexicon::isHead)
                && !in.sharesLanguageWith(out);
    }
}
