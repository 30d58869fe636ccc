package org.undersigned.signatories;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.PersonNames.Likeness;
import org.undersigned.structure.Script;
import org.undersigned.structure.Signs;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Persons whose names run into what they are, with nothing but a space between: "Jane Marsh Academic Scotland". */
final class UnpartedNames {
    /** In words. */
    private static final int LONGEST_NAME = 6;

    /** Lists that part names from bodies by these do not leave them unparted. */
    private static final Signs SIGNS = Signs.of(",–—|(");

    private final Vocabulary vocabulary;
    private final PersonNames names;

    /** A name, and all that is printed behind it. */
    record Split(String name, String rest) {}

    UnpartedNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.persons();
    }

    /** Where a role stands behind two names or more. */
    Optional<Split> beforeRole(String text) {
        return splits(text).filter(split -> opensWithRole(split.rest())).findFirst();
    }

    /** The same behind the known name of a person, or a body there: enough to tell what a list does. */
    boolean isSure(String text) {
        String[] words = text.split(" ", 3);
        if (words.length < 3 || !isGiven(words[0]) && !isGiven(words[1])) return false;
        return splits(text)
                .filter(split -> names.likeness(split.name()) == Likeness.KNOWN)
                .anyMatch(split -> opensWithRole(split.rest()) || isBody(split));
    }

    private boolean isGiven(String word) {
        return vocabulary.firstNames().hasWord(Wording.fold(word));
    }

    /** "Kate Brook Campaign for Open Coasts": two names, no initial, and a body without a comma. */
    private boolean isBody(Split split) {
        String bare = names.withoutTitles(split.name());
        return bare.indexOf(' ') == bare.lastIndexOf(' ')
                && bare.indexOf('.') < 0
                && SIGNS.first(split.rest(), 0) < 0
                && Character.isUpperCase(split.rest().codePointAt(0))
                && vocabulary.organisations().isIn(split.rest())
                && split.rest().indexOf(' ') > 0;
    }

    /** For lists that print roles so elsewhere: where a role has a word before it, or a country, an acronym, a capital article or anything in small letters stands there. */
    Optional<Split> beforeBody(String text) {
        return splits(text)
                .filter(split -> opensWithBody(split.rest()) || secondIsRole(split) || isBody(split))
                .findFirst();
    }

    /** Behind a given name and one more, whatever follows in more than one word: for lists of which most entries are built so. */
    Optional<Split> behindTwoNames(String text) {
        return splits(text)
                .filter(split -> names.withoutTitles(split.name()).split(" ").length == 2)
                .filter(split -> split.rest().indexOf(' ') > 0 && names.likeness(split.name()) == Likeness.KNOWN)
                .filter(split -> SIGNS.first(split.rest(), 0) < 0)
                .findFirst();
    }

    /** All ways to cut it behind what may be the name of a person, the shortest name first. */
    private Stream<Split> splits(String text) {
        String[] words = text.split(" ");
        return IntStream.range(2, Math.max(2, Math.min(words.length, LONGEST_NAME + 1)))
                .mapToObj(n -> new Split(
                        String.join(" ", Arrays.copyOfRange(words, 0, n)),
                        String.join(" ", Arrays.copyOfRange(words, n, words.length))))
                .filter(split -> isPerson(split.name())
                        && Character.isLetter(split.rest().codePointAt(0)));
    }

    private boolean opensWithBody(String rest) {
        String first = rest.split(" ", 2)[0];
        return vocabulary.countries().isCountry(rest)
                || Acronyms.isAcronym(first)
                || Character.isUpperCase(first.codePointAt(0)) && vocabulary.isSmall(Wording.fold(first))
                || Character.isLowerCase(first.codePointAt(0)) && !vocabulary.isSmall(Wording.fold(first));
    }

    /** "Anna Lowe Research Fellow". */
    private boolean secondIsRole(Split split) {
        Wording words = Wording.of(split.rest());
        return words.size() > 1
                && split.rest().charAt(words.tokens().get(0).to()) == ' '
                && Script.startsLikeName(split.rest())
                && vocabulary.roles().hasWord(words.word(1));
    }

    private boolean isPerson(String name) {
        String bare = names.withoutTitles(name);
        return bare.indexOf(',') < 0
                && bare.indexOf(' ') > 0
                && names.likeness(name) != Likeness.NONE
                && !vocabulary.organisations().isIn(bare);
    }

    private boolean opensWithRole(String rest) {
        int space = rest.indexOf(' ');
        boolean letters = space > 0 && vocabulary.isBehindNames(rest.substring(0, space));
        if (letters) return opensWithRole(rest.substring(space + 1));
        return vocabulary.roles().opens(Wording.of(rest));
    }
}
