package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many signatories the text says there are: "the undersigned 47 organisations", "Signataires (31):". */
final class Declared {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d./:-])(\\d{1,5})(?![\\d./:-]|\\s?(?:%|million|\\p{L}{1,2}\\b\\d))");
    private static final int REACH = 4;
    private static final int LARGEST = 50_000;

    private final Vocabulary vocabulary;

    Declared(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Integer> inHeading(String heading) {
        String bare = withoutDates(heading);
        Matcher m = NUMBER.matcher(bare);
        while (m.find()) {
            int value = Integer.parseInt(m.group(1));
            if (value >= 2 && value < LARGEST && !isYear(value) && counts(bare, m.start(), m.end()))
                return Optional.of(value);
        }
        return Optional.empty();
    }

    /** In brackets, or beside a word for those who sign. */
    private boolean counts(String text, int from, int to) {
        boolean brackets = from > 0 && to < text.length() && text.charAt(from - 1) == '(' && text.charAt(to) == ')';
        Wording after = Wording.of(text.substring(to));
        for (int i = 0; i < Math.min(REACH, after.size()); i++) {
            if (Dates.isMonth(after.word(i))) return false;
            if (isCounted(after, i)) return true;
        }
        return brackets;
    }

    private boolean isCounted(Wording words, int i) {
        if (vocabulary.smallWords().hasWord(words.word(i))) return false;
        return vocabulary.categories().hasWord(words.word(i))
                || vocabulary.signing().at(words, i).isPresent()
                || vocabulary.organisations().hasWord(words.word(i));
    }

    private static boolean isYear(int value) {
        return value >= 1900 && value <= 2100;
    }

    private static String withoutDates(String text) {
        String bare = text;
        List<Dates.Found> dates = Dates.find(text);
        for (int i = dates.size() - 1; i >= 0; i--)
            bare = bare.substring(0, dates.get(i).from()) + " , "
                    + bare.substring(dates.get(i).to());
        return bare;
    }

    /** In a sentence of the body that speaks of the undersigned. */
    Optional<Integer> inBody(String sentence) {
        Wording words = Wording.of(sentence);
        if (words.size() > 60 || !vocabulary.signing().isIn(words)) return Optional.empty();
        return inHeading(sentence);
    }
}
