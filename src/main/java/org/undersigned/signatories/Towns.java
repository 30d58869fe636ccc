package org.undersigned.signatories;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Joints;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.Script;
import org.undersigned.structure.Vocabulary;

/** What may be the town of a name: one to three capitalised words behind the last comma or in the last brackets. */
final class Towns {
    /** Scripts without capitals: one word or two behind the last comma. */
    private static final Pattern CASELESS_TAIL =
            Pattern.compile("^(.*\\S)[,،]\\s*([\\p{Lo}][\\p{Lo}\\p{M}\u200c]+(?:\\s[\\p{Lo}\\p{M}]+)?)$");

    private final Vocabulary vocabulary;
    private final PersonNames persons;

    Towns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.persons = vocabulary.persons();
    }

    /** A text without the town behind it. */
    record Peeled(String rest, String town) {}

    private static Matcher tail(String text) {
        Matcher caseless = CASELESS_TAIL.matcher(text);
        return caseless.matches() ? caseless : Joints.TOWN.matcher(text);
    }

    Optional<Peeled> find(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('(') < 0 && text.indexOf('،') < 0) return Optional.empty();
        Matcher m = Script.hasCjk(text) ? Joints.TOWN.matcher(text) : tail(text);
        if (!m.matches() || !CountryStyle.balanced(m.group(1))) return Optional.empty();
        String town = m.group(2);
        boolean other = Acronyms.isAcronym(town)
                || vocabulary.organisations().isIn(town)
                || vocabulary.roles().isIn(town)
                || vocabulary.countries().isCountry(town)
                || Acronyms.isOf(town, m.group(1))
                        && town.length() <= 8
                        && !m.group(1).startsWith(town)
                || persons.likeness(town) == PersonNames.Likeness.KNOWN;
        return other ? Optional.empty() : Optional.of(new Peeled(m.group(1).replaceAll("[\\s,]+$", ""), town));
    }
}
