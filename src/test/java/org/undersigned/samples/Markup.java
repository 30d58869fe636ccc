package org.undersigned.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markup that says what a printed signatory is made of.
 *
 * <pre>
 * {7. &lt;a CTN&gt; &lt;n Confédération du textile&gt; (&lt;t Textile Confederation&gt;), &lt;c Bénin=BJ&gt;}
 * {&lt;p Ana Lima&gt;, &lt;r president&gt; of the &lt;o League of Bakers&gt;}   {&lt;s Malta=MT&gt;}   {Bare Name, &lt;c Mali=ML&gt;}
 * </pre>
 *
 * Braces hold one entry as it is printed; a n t c p r o s mean acronym, name, translation, country, person, role,
 * organisation of the person, state; where none of
 * n, p and s is given, the name is what remains. {@code =XX} adds a country code that is not printed; {@code ~} divides what is
 * printed from what is true where the print leaves out a part that it shares with its neighbour.
 */
final class Markup {
    private static final Pattern ENTRY = Pattern.compile("\\{([^{}]*)}", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<([antcpros])\\s+([^<>=~]*)(?:~([^<>=]*))?(?:=([A-Z]{2}))?>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^\\s*[(\\[]?(\\d{1,3})[.)\\]]?[\\s–-]*(?=[<\\p{L}«\"„])");

    private static final String MARKER = "^[\\s,;:•·*▪–—-]*(?:[(\\[]?\\d{1,3}[.)\\]])?[\\s,;:–—-]*";

    private Markup() {}

    /** The text as printed, white space squashed, bars between cells gone. */
    static String printed(String marked) {
        return squash(unmarked(marked).replace('|', ' '));
    }

    static String unmarked(String marked) {
        String fields = FIELD.matcher(marked).replaceAll(field -> Matcher.quoteReplacement(field.group(2)));
        return fields.replace("{", "").replace("}", "");
    }

    static List<Entry> entries(String marked) {
        List<Entry> entries = new ArrayList<>();
        for (MatchResult match : ENTRY.matcher(marked).results().toList()) entries.add(entry(match.group(1)));
        return entries;
    }

    private static Entry entry(String marked) {
        Map<String, String> fields = new TreeMap<>();
        Optional<String> code = Optional.empty();
        for (MatchResult field : FIELD.matcher(marked).results().toList()) {
            String said = field.group(3) == null ? field.group(2) : field.group(3);
            if (fields.put(field.group(1), spoken(said)) != null)
                throw new IllegalArgumentException("Field " + field.group(1) + " is given twice in: " + marked);
            if (field.group(4) != null) code = Optional.of(field.group(4));
        }
        if (Collections.disjoint(fields.keySet(), Set.of("n", "p", "s")))
            rest(marked).ifPresent(name -> fields.put("n", name));
        if (unmarked(marked).matches("(?s).*[<>].*"))
            throw new IllegalArgumentException("Markup is broken in: " + marked);
        return new Entry(
                1,
                kind(fields),
                number(marked),
                Optional.ofNullable(fields.get("a")),
                Optional.ofNullable(fields.getOrDefault("p", fields.getOrDefault("s", fields.get("n")))),
                Optional.ofNullable(fields.get("t")),
                Optional.ofNullable(fields.getOrDefault("c", fields.get("s"))),
                code,
                Optional.ofNullable(fields.get("r")),
                Optional.ofNullable(fields.get("o")),
                Optional.empty(),
                spoken(printed(marked)));
    }

    /** What no field holds is the name, without the marker before it and the separators around it. */
    private static Optional<String> rest(String marked) {
        String rest = FIELD.matcher(marked).replaceAll("").replaceAll("\\(\\s*\\)|\\[\\s*]|/\\s*$", " ");
        String name = spoken(rest).replaceFirst(MARKER, "").replaceFirst("[\\s,;:–—-]+$", "");
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    private static Entry.Kind kind(Map<String, String> fields) {
        if (fields.containsKey("p")) return Entry.Kind.PERSON;
        return fields.containsKey("s") ? Entry.Kind.STATE : Entry.Kind.ORGANISATION;
    }

    private static Optional<Integer> number(String marked) {
        return NUMBER.matcher(marked).results().findFirst().map(match -> Integer.valueOf(match.group(1)));
    }

    /** Without the soft hyphens that only tell the typesetter where a word may break. */
    static String spoken(String text) {
        return squash(text.replace("\u00AD", ""));
    }

    private static String squash(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
