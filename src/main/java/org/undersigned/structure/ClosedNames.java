package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where names end that a conjunction closes, in a sentence that goes on in small letters: "A, B and C, members of the council, see". */
final class ClosedNames {
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Pattern conjunction;

    ClosedNames(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.conjunction = vocabulary.conjunctions().of(shapes.language());
    }

    /** The comma behind the first piece that holds a conjunction and that no name follows; none where the sentence ends with it. */
    Optional<Integer> end(String text, int from, int latest, List<Integer> sentenceEnds) {
        int end = sentenceEnds.stream().filter(e -> e > from).findFirst().orElse(latest);
        List<Range> pieces = Separators.at(text, new Range(from, Math.min(end, latest)), Separators.COMMAS);
        for (int i = 1; i + 1 < pieces.size(); i++) {
            String last = behindConjunction(pieces.get(i).of(text));
            if (!last.isEmpty() && goesOnSmall(last, pieces.get(i + 1).of(text).strip()))
                return Optional.of(pieces.get(i).to());
        }
        return Optional.empty();
    }

    /** The last name of a piece that holds a conjunction; else nothing. */
    private String behindConjunction(String piece) {
        Matcher and = conjunction.matcher(piece);
        int end = -1;
        while (and.find()) end = and.end();
        return end < 0 ? "" : piece.substring(end).strip();
    }

    /** What a person is, behind a comma, is part of the entry. */
    private boolean goesOnSmall(String last, String piece) {
        boolean person = shapes.of(last).person() != PersonNames.Likeness.NONE;
        Wording words = Wording.of(piece);
        return words.size() > 1
                && Character.isLowerCase(piece.codePointAt(0))
                && !Script.startsLikeName(words.printed(1))
                && !(person && vocabulary.roles().opens(words))
                && shapes.persons().startOfDescribed(piece) == 0;
    }
}
