package org.undersigned.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence wraps around the names it lists: "besides A, signatories include B", "associations of C". */
final class Prose {
    private static final Pattern LINK =
            Pattern.compile("^(\\S+)\\s+(?:of|von|der|de|des|d['’]|di|del|della|van|av|af|da|do)\\s+(?=\\p{Lu})");
    private static final int LONGEST = 120;

    private final Lexicon besides =
            Table.lexicon("prose.csv", row -> row.get("kind").equals("besides"));
    private final Lexicon descriptors =
            Table.lexicon("prose.csv", row -> row.get("kind").equals("descriptor"));
    private final Shapes shapes;
    private final Vocabulary vocabulary;

    Prose(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
    }

    /** The name that stands before the list, in a sentence that opens with "in addition to". */
    Optional<Range> besides(String text, int listStart) {
        int sentence = Math.max(0, text.lastIndexOf(". ", Math.max(0, listStart - 1)) + 1);
        String before = text.substring(sentence, listStart);
        Wording words = Wording.of(before);
        Optional<Lexicon.Hit> hit =
                words.size() == 0 || before.length() > 300 ? Optional.empty() : besides.at(words, 0);
        if (hit.isEmpty() || hit.get().toWord() >= words.size()) return Optional.empty();
        int from = sentence + words.tokens().get(hit.get().toWord()).from();
        int comma = text.indexOf(',', from);
        if (comma < 0 || comma > listStart || comma - from > LONGEST) return Optional.empty();
        Range name = new Range(from, comma);
        while (startsSmall(text, name)) name = new Range(text.indexOf(' ', name.from()) + 1, name.to());
        return shapes.score(name.of(text)) > .2 ? Optional.of(name) : Optional.empty();
    }

    private boolean startsSmall(String text, Range range) {
        int space = text.indexOf(' ', range.from());
        if (space < 0 || space >= range.to()) return false;
        String word = text.substring(range.from(), space);
        return Character.isLowerCase(word.codePointAt(0))
                && vocabulary.smallWords().isIn(word);
    }

    /** "Verbände von Pax Christi", "groups of X": the plural only says that there are several. */
    Range withoutDescriptor(String text, Range item) {
        Matcher m = LINK.matcher(item.of(text));
        boolean described = m.find() && descriptors.isIn(m.group(1));
        return described ? new Range(item.from() + m.end(), item.to()) : item;
    }
}
