package org.undersigned.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many signatories of one statement were found, and how many of their fields are right.
 *
 * <p>Entries are matched one to one in order of likeness; a match needs {@value #ALIKE} between the folded names (or
 * persons, or acronyms where the truth has no name).
 *
 * @param fields for each field, how often it is right where the truth has it
 * @param invented how often a field was given that the print does not have
 */
public record SignatoryScore(
        int expected,
        int found,
        int matched,
        List<String> missed,
        List<String> extra,
        Map<String, Tally> fields,
        Map<String, Integer> invented) {
    private static final double ALIKE = .85;

    /** So many right of so many. */
    public record Tally(int right, int of) {
        Tally plus(Tally other) {
            return new Tally(right + other.right, of + other.of);
        }

        /** 1 where there is nothing to get wrong. */
        public double share() {
            return of == 0 ? 1 : (double) right / of;
        }

        @Override
        public String toString() {
            return right + "/" + of;
        }
    }

    private record Pair(double likeness, int expected, int found) {}

    /** @param statement as {@code extract} writes it */
    public static SignatoryScore of(Truth truth, JsonNode statement) {
        List<JsonNode> found = new ArrayList<>();
        statement.path("signatories").forEach(found::add);
        return of(truth.signatories(), found);
    }

    private static SignatoryScore of(List<Truth.Signatory> expected, List<JsonNode> found) {
        List<Pair> pairs = matches(expected, found);
        Set<Integer> hit = pairs.stream().map(Pair::expected).collect(Collectors.toSet());
        Set<Integer> used = pairs.stream().map(Pair::found).collect(Collectors.toSet());
        Map<String, Tally> fields = new TreeMap<>();
        Map<String, Integer> invented = new TreeMap<>();
        for (Pair pair : pairs) judge(expected.get(pair.expected()), found.get(pair.found()), fields, invented);
        return new SignatoryScore(
                expected.size(),
                found.size(),
                pairs.size(),
                IntStream.range(0, expected.size())
                        .filter(i -> !hit.contains(i))
                        .mapToObj(i -> expected.get(i).asPrinted())
                        .toList(),
                IntStream.range(0, found.size())
                        .filter(i -> !used.contains(i))
                        .mapToObj(i -> text(found.get(i), "asPrinted").orElse("?"))
                        .toList(),
                fields,
                invented);
    }

    private static List<Pair> matches(List<Truth.Signatory> expected, List<JsonNode> found) {
        List<Set<String>> foundNames = found.stream().map(SignatoryScore::names).toList();
        List<Pair> alike = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            String name = name(expected.get(i));
            for (int j = 0; j < foundNames.size(); j++) {
                double likeness = foundNames.get(j).stream()
                        .filter(other -> couldMatch(name, other))
                        .mapToDouble(other -> Likeness.of(name, other))
                        .max()
                        .orElse(0);
                if (likeness >= ALIKE) alike.add(new Pair(likeness, i, j));
            }
        }
        alike.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness())
                .thenComparingInt(pair -> Math.abs(pair.expected() - pair.found())));
        Set<Integer> taken = new HashSet<>();
        Set<Integer> given = new HashSet<>();
        return alike.stream()
                .filter(pair -> !taken.contains(pair.expected()) && !given.contains(pair.found()))
                .filter(pair -> taken.add(pair.expected()) && given.add(pair.found()))
                .toList();
    }

    /** Names of very unlike lengths cannot reach the bound. */
    private static boolean couldMatch(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return 2.0 * shorter >= ALIKE * (one.length() + other.length());
    }

    private static String name(Truth.Signatory entry) {
        return Likeness.folded(entry.name().or(entry::acronym).orElse(""));
    }

    private static Set<String> names(JsonNode entry) {
        Optional<String> person = text(entry, "person");
        Optional<String> name = text(entry, "name");
        Optional<String> acronym = person.isPresent() || name.isPresent() ? Optional.empty() : text(entry, "acronym");
        return Stream.of(person, name, acronym)
                .flatMap(Optional::stream)
                .map(Likeness::folded)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void judge(
            Truth.Signatory truth, JsonNode found, Map<String, Tally> fields, Map<String, Integer> invented) {
        judge("acronym", truth.acronym(), text(found, "acronym"), fields, invented);
        judge("translation", truth.translation(), text(found, "translation"), fields, invented);
        judge("role", truth.role(), text(found, "role"), fields, invented);
        judge("affiliation", truth.affiliation(), text(found, "affiliation"), fields, invented);
        judge("group", truth.group(), text(found, "group"), fields, invented);
        judge("countryCode", truth.countryCode(), text(found, "country"), fields, invented);
        judge("kind", Optional.of(truth.kind()), text(found, "kind"), fields, invented);
        if (!truth.kind().equals("state")) {
            Optional<String> printed = text(found, "countryAsPrinted");
            Optional<String> country = truth.country();
            boolean right = country.isPresent() && same(country, text(found, "country"));
            judge("country", country, right ? country : printed, fields, invented);
        }
    }

    private static void judge(
            String field,
            Optional<String> truth,
            Optional<String> found,
            Map<String, Tally> fields,
            Map<String, Integer> invented) {
        if (truth.isPresent()) fields.merge(field, new Tally(same(truth, found) ? 1 : 0, 1), Tally::plus);
        else if (found.isPresent()) invented.merge(field, 1, Integer::sum);
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.map(Likeness::folded).equals(other.map(Likeness::folded));
    }

    private static Optional<String> text(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return value.isString() ? Optional.of(value.asString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    public double precision() {
        return found == 0 ? 0 : (double) matched / found;
    }

    public double recall() {
        return expected == 0 ? 1 : (double) matched / expected;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.2f R %.2f F1 %.2f", precision(), recall(), f1());
    }
}
