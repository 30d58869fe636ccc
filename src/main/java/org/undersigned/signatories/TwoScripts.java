package org.undersigned.signatories;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Script;
import org.undersigned.structure.Texts;

/**
 * "全球化監察 Globalization Monitor", "مركز القاهرة CIHRS": a name in letters without capitals and behind it, or before it, the same in Latin ones.
 *
 * @param latinFirst whether the Latin letters stand before the others
 */
record TwoScripts(String own, String latin, boolean latinFirst) {
    private static final String BETWEEN = " /|,;:–—-";

    /** Shorter names in other letters are words inside a Latin one. */
    private static final int SHORTEST = 3;

    /** Where a text changes its letters once, at a space, and the Latin part is an acronym or several words. */
    static Optional<TwoScripts> of(String text) {
        int change = 0;
        int space = -1;
        boolean before = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == ' ') space = i;
            if (!Character.isLetter(c)) continue;
            boolean latin = UnicodeScript.of(c) == UnicodeScript.LATIN;
            if (!latin && !Script.isCaseless(c)) return Optional.empty();
            if (any && latin != before) {
                if (change > 0 || space < 0 || hasLetter(text, space, i)) return Optional.empty();
                change = space;
            }
            before = latin;
            any = true;
        }
        return change == 0 ? Optional.empty() : parted(text, change, !before);
    }

    private static boolean hasLetter(String text, int from, int to) {
        return text.substring(from, to).codePoints().anyMatch(Character::isLetter);
    }

    private static Optional<TwoScripts> parted(String text, int at, boolean latinFirst) {
        String one = Texts.strip(text.substring(0, at), BETWEEN);
        String other = Texts.strip(text.substring(at), BETWEEN);
        TwoScripts parts = latinFirst ? new TwoScripts(other, one, true) : new TwoScripts(one, other, false);
        boolean name = parts.latin.indexOf(' ') > 0 || !latinFirst && Acronyms.isAcronym(parts.latin);
        return name && parts.own.length() >= SHORTEST ? Optional.of(parts) : Optional.empty();
    }

    /** What is printed first is the name, the other its translation; an acronym is one wherever it stands. */
    Fields in(Fields fields) {
        if (Acronyms.isAcronym(latin) && fields.acronym().isEmpty()) return fields.withAcronym(latin);
        if (latinFirst) return fields.withTranslation(own);
        Optional<Cut.Bracket> acronym = Cut.lastBracket(latin).filter(end -> Acronyms.isAcronym(end.inside()));
        return acronym.map(end -> fields.withAcronym(end.inside()).withTranslation(end.rest()))
                .orElseGet(() -> fields.withTranslation(latin));
    }

    /** What is left to read as the name. */
    String name() {
        return latinFirst ? latin : own;
    }
}
