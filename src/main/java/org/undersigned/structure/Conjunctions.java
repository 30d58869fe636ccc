package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The words that join the last two names of a list, by the language of the text: "en" is one in Dutch, not in Spanish. */
final class Conjunctions {
    /** So long a form is no word of another language by chance: a short text's language may be told wrongly. */
    private static final int LONG = 5;

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Pattern any;

    Conjunctions() {
        Map<String, List<String>> forms = new HashMap<>();
        for (CSVRecord row : Table.rows("conjunctions.csv"))
            for (String language : row.get("language").split(" "))
                forms.computeIfAbsent(language, l -> new ArrayList<>()).addAll(Table.forms(row));
        List<String> all = forms.values().stream().flatMap(List::stream).toList();
        List<String> everywhere = new ArrayList<>(forms.getOrDefault("en", List.of()));
        all.stream().filter(form -> form.length() >= LONG).forEach(everywhere::add);
        forms.forEach((language, own) -> patterns.put(language, pattern(own, everywhere)));
        any = pattern(all, List.of());
    }

    /** English and long ones stand in lists of every language; where the language is unknown all count. */
    Pattern of(String language) {
        return patterns.getOrDefault(language, any);
    }

    /** The longest form first, so that "as well as" is not read as "as". */
    private static Pattern pattern(List<String> own, List<String> everywhere) {
        TreeSet<String> forms = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        forms.addAll(own);
        forms.addAll(everywhere);
        String any = String.join("|", forms.stream().map(Pattern::quote).toList());
        String first = forms.stream()
                .map(form -> Pattern.quote(form.substring(0, 1)))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
        return Pattern.compile("(?:^|(?<=[\\s)]))" + first + "(" + any + ")\\s+");
    }
}
