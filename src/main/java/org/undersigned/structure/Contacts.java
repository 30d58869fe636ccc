package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to reach a signatory, printed behind its name: street, box, postal code, telephone, mail and web address. It is no part of the
 * name, nor is the number of an identity card; a country or a role behind it stays.
 */
public final class Contacts {
    private static final String PARTING = ",;|،；，";
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ABBREVIATION = Pattern.compile("^\\p{L}{1,3}\\.");

    /** "1000 Bruxelles", "D-10115 Berlin", "SW1A 1AA"; four figures alone may be a year. */
    private static final Pattern POSTAL =
            Pattern.compile("^(?:[A-Z]{1,2}[- ])?(?!(?:19|20)\\d\\d\\b)\\d{4,6}(?:[ -]?[A-Z]{2})?"
                    + "(?: \\p{Lu}[\\p{L}'’-]*){0,3}(?: \\d{1,2})?$");

    private static final Pattern PHONE = Pattern.compile("^\\+?[\\d() ./-]{8,}$");
    private static final Pattern AT = Pattern.compile("(?i)\\S+@\\S+\\.\\p{L}+|https?://|www\\.\\S+");
    private static final int STREET_WORDS = 8;

    private final Lexicons words = Table.lexicons("contacts.csv");
    private final Lexicon labels = words.of("label");
    private final Lexicon streets = words.of("street");
    private final Lexicon towns = words.of("town");
    private final Gazetteer countries;
    private final Lexicon roles;
    private final Set<Character> signs = Set.of('@', '/', '.', '+');

    Contacts(Gazetteer countries, Lexicon roles) {
        this.countries = countries;
        this.roles = roles;
    }

    /** The text without what tells how to reach the one it names. */
    public String without(String text) {
        if (!mayHold(text)) return text;
        List<Range> parts = parts(text);
        for (int i = 1; i < parts.size(); i++) {
            if (!isContact(parts.get(i).of(text).strip())) continue;
            StringBuilder kept =
                    new StringBuilder(Texts.strip(text.substring(0, parts.get(i).from()), " " + PARTING));
            for (Range part : parts.subList(i + 1, parts.size())) {
                String more = part.of(text).strip();
                if (countries.isCountry(more) || isRole(more)) kept.append(", ").append(more);
            }
            return kept.toString();
        }
        return text;
    }

    private boolean isRole(String part) {
        return !isContact(part) && roles.opens(Wording.of(part));
    }

    /** All of them hold figures or a sign of an address, but for a town after its label. */
    private boolean mayHold(String text) {
        boolean parted = false;
        boolean sign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            parted |= PARTING.indexOf(c) >= 0;
            sign |= Character.isDigit(c) || signs.contains(c);
        }
        return parted && sign;
    }

    private static List<Range> parts(String text) {
        List<Range> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth = Math.max(0, depth - 1);
            if (depth > 0 || PARTING.indexOf(c) < 0) continue;
            parts.add(new Range(start, i));
            start = i + 1;
        }
        parts.add(new Range(start, text.length()));
        return parts;
    }

    private boolean isContact(String part) {
        if (part.isEmpty()) return false;
        if (AT.matcher(part).find()
                || POSTAL.matcher(part).matches()
                || PHONE.matcher(part).matches()) return true;
        Wording wording = Wording.of(part);
        boolean digit = DIGIT.matcher(part).find();
        if (labels.opens(wording))
            return digit || part.indexOf(':') > 0 || ABBREVIATION.matcher(part).find();
        if (digit && wording.size() <= STREET_WORDS && streets.isIn(wording)) return true;
        return wording.size() > 1
                && towns.opens(wording)
                && ABBREVIATION.matcher(part).find();
    }
}
