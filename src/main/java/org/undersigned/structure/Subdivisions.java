package org.undersigned.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of states and provinces behind names, as "(MG)" or "– RJ". Most of them are codes of countries as well, so that one
 * entry cannot show which they are; a list can: where a country's subdivisions explain more of its codes than countries do, they
 * are meant.
 */
public final class Subdivisions {
    private static final Pattern CLOSING_CODES = Pattern.compile(
            "^(.*\\S)\\s*(?:[(\\[]\\s*([A-Z]{2,3}(?:\\s?[/,–-]\\s?[A-Z]{2,3})*)\\s*[)\\]]|(?:\\s[-–—]|[/,])\\s*([A-Z]{2,3}))$");

    private static final Pattern BETWEEN_CODES = Pattern.compile("\\s?[/,–-]\\s?");
    private static final int FEWEST = 3;

    /** Fewer of a list's entries with such codes are names that end so by chance. */
    private static final double LEAST_SHARE = .25;

    private final List<Country> countries = Table.rows("subdivisions.csv").stream()
            .map(row -> new Country(row.get("code"), Set.copyOf(Table.forms(row))))
            .toList();

    /**
     * The subdivisions of one country.
     *
     * @param code ISO 3166-1 alpha-2 of the country
     * @param parts the codes of its parts
     */
    public record Country(String code, Set<String> parts) {
        public Country {
            parts = Set.copyOf(parts);
        }

        /** The entry without the codes of this country's parts that close it, if any do. */
        public Optional<String> peel(String entry) {
            return closingCodes(entry)
                    .filter(closing -> parts.containsAll(closing.codes()))
                    .map(Closing::rest);
        }
    }

    private record Closing(String rest, List<String> codes) {}

    Subdivisions() {}

    /** The country whose parts the entries of a list print, if they print some. */
    public Optional<Country> of(List<String> entries) {
        List<Closing> closings =
                entries.stream().flatMap(entry -> closingCodes(entry).stream()).toList();
        long least = Math.max(FEWEST, Math.round(LEAST_SHARE * entries.size()));
        if (closings.size() < least) return Optional.empty();
        Set<String> ofCountries = Set.of(Locale.getISOCountries());
        return countries.stream()
                .filter(country -> explained(closings, country.parts()) >= least)
                .filter(country -> explained(closings, country.parts()) > explained(closings, ofCountries))
                .max(Comparator.comparingLong(country -> explained(closings, country.parts())));
    }

    private static long explained(List<Closing> closings, Set<String> codes) {
        return closings.stream()
                .filter(closing -> codes.containsAll(closing.codes()))
                .count();
    }

    private static Optional<Closing> closingCodes(String entry) {
        Matcher m = CLOSING_CODES.matcher(entry);
        if (!m.matches()) return Optional.empty();
        String printed = m.group(2) == null ? m.group(3) : m.group(2);
        return Optional.of(new Closing(m.group(1), Arrays.asList(BETWEEN_CODES.split(printed))));
    }
}
