package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Joints;
import org.undersigned.structure.Script;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads what is printed beside the name of a person: roles, affiliations and a country. */
final class PersonDetails {
    private static final Pattern ROLE_AND_CAPITALS = Pattern.compile("^(.{3,60}?)\\s+(\\p{Lu}{3,}.*)$");

    private static final Pattern SEGMENT =
            Pattern.compile("\\s*[,،，、;|]\\s*|\\s+[-–—]\\s+|\\s*[–—]\\s+|" + Texts.TIGHT_DASH + "|\\s+\\(|\\)\\s*");

    /** The first word, what follows it in small letters, and what begins with a capital or a quote. */
    private static final Pattern ROLE_FIRST =
            Pattern.compile("^(\\p{L}[\\p{Ll}’'-]*(?:\\s+\\p{Ll}[\\p{L}’'-]*)*)\\s+([\\p{Lu}\"“«„].*)$");

    private final Vocabulary vocabulary;

    PersonDetails(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private boolean isRole(String text) {
        return !text.isEmpty() && vocabulary.roles().isIn(text);
    }

    /** @param tail what stands behind the name */
    Fields read(Fields start, String tail) {
        Fields fields = start;
        List<String> roles = new ArrayList<>();
        List<String> affiliations = new ArrayList<>();
        for (String part : segments(tail)) {
            if (vocabulary.isBehindNames(part) && !isRole(part)) continue;
            boolean country = fields.countryAsPrinted().isEmpty()
                    && vocabulary.countries().isCountry(part);
            if (country)
                fields = fields.withCountry(part, vocabulary.countries().code(part));
            else if (isRole(part) && (roles.isEmpty() || opensOrEndsAsRole(part))) splitRole(part, roles, affiliations);
            else if (Character.isLowerCase(part.codePointAt(0))
                    && !vocabulary.organisations().isIn(part)) roles.add(part);
            else affiliations.add(part);
        }
        Optional<String> affiliation =
                affiliations.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", affiliations));
        Optional<String> role = roles.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", roles));
        return fields.withRole(role).withAffiliation(affiliation);
    }

    /** Behind a role, "Institute of Economists" is where, "former secretary" what else. */
    private boolean opensOrEndsAsRole(String part) {
        Wording words = Wording.of(part);
        boolean body = vocabulary.organisations().isIn(words);
        return vocabulary.roles().opens(words)
                || !body
                        && vocabulary.roles().isIn(words.printed(words.size() - 1))
                        && Character.isLowerCase(part.codePointAt(0));
    }

    /** "MEP" is what a person is, "PhD" is not. */
    boolean isRoleBehind(String word) {
        return vocabulary.isBehindNames(word) && isRole(word) && Acronyms.isAcronym(word);
    }

    private static List<String> segments(String tail) {
        List<String> segments = new ArrayList<>();
        for (String part : SEGMENT.split(tail)) {
            String bare = Texts.strip(part, " .,()");
            if (!bare.isEmpty()) segments.add(bare);
        }
        return segments;
    }

    /** "président des Amis de la Terre", "Segretario generale CGIL", "Presidente Legambiente". */
    void splitRole(String part, List<String> roles, List<String> affiliations) {
        Matcher partitive = Joints.BEHIND_ROLE.matcher(part);
        if (partitive.matches()
                && isRole(partitive.group(1))
                && !vocabulary.organisations().isIn(partitive.group(1))
                && Script.startsLikeName(partitive.group(2))) {
            roles.add(partitive.group(1));
            affiliations.add(partitive.group(2));
            return;
        }
        Matcher first = ROLE_FIRST.matcher(part);
        if (first.matches() && isRole(first.group(1))) {
            int at = first.start(2) + lengthOfRanks(first.group(2));
            if (at < part.length() && isBody(first.group(1), part.substring(at))) {
                roles.add(part.substring(0, at).strip());
                affiliations.add(part.substring(at));
                return;
            }
        }
        Matcher capitals = ROLE_AND_CAPITALS.matcher(part);
        if (capitals.matches() && isRole(capitals.group(1))) {
            roles.add(capitals.group(1));
            affiliations.add(capitals.group(2));
            return;
        }
        roles.add(part);
    }

    /** "Nazionale ANPI": the rank is part of the role. */
    private int lengthOfRanks(String text) {
        Wording words = Wording.of(text);
        int n = 0;
        while (n < words.size() && vocabulary.isRank(words.word(n))) n++;
        return n == words.size() ? text.length() : words.tokens().get(n).from();
    }

    /** What stands with a capital behind a role: behind one in small letters the name of a body, else only what is known as one. */
    private boolean isBody(String role, String text) {
        if (vocabulary.roles().opens(Wording.of(text))) return false;
        boolean small = Character.isLowerCase(role.codePointAt(0));
        return small || vocabulary.organisations().isIn(text) || Acronyms.isAcronym(text.split(" ", 2)[0]);
    }
}
