package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers reconciliation clients such as OpenRefine, by the Reconciliation Service API: which organisation of the authority file
 * does this name mean. It only reads; "match" is said where the archive itself would decide without a person.
 */
public final class Reconciliation {
    /** What every entity is. */
    public static final Named TYPE = new Named("organisation", "Organisation");

    private static final int USUAL_LIMIT = 5;

    /** What is known of an organisation beside its name, and may be asked for. */
    private static final Map<Named, Function<Organisation, Stream<String>>> PROPERTIES = properties();

    private final AuthorityFile authority;
    private final Resolver resolver;
    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());

    public Reconciliation(AuthorityFile authority) {
        this.authority = authority;
        this.resolver = new Resolver(authority);
    }

    /** A type or a property. */
    public record Named(String id, String name) {}

    /** One piece of evidence, as the value that it added to the score. */
    public record Feature(String id, String name, double value) {
        static Feature of(Evidence evidence) {
            String id = evidence.reason().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
            return new Feature(id, evidence.reason(), evidence.weight());
        }
    }

    /**
     * @param score 0..100
     * @param match the archive would decide so without a person
     */
    public record Candidate(
            String id,
            String name,
            String description,
            List<Named> type,
            double score,
            boolean match,
            List<Feature> features) {}

    /**
     * @param properties value by id of the property: country, acronym, translation
     * @throws IllegalArgumentException where nothing is asked
     */
    public record Query(String name, Optional<String> type, Optional<Integer> limit, Map<String, String> properties) {
        public Query {
            properties = Map.copyOf(properties);
            if (name.isBlank() && !properties.containsKey("acronym"))
                throw new IllegalArgumentException("A query has neither a name nor an acronym.");
            if (limit.filter(most -> most < 1).isPresent())
                throw new IllegalArgumentException("The limit of a query is at least 1.");
        }
    }

    /** Best first. None is an answer: nothing known fits. */
    public List<Candidate> candidates(Query query) {
        if (query.type().filter(type -> !type.equals(TYPE.id())).isPresent()) return List.of();
        Resolution found = resolver.look(printed(query));
        List<Candidate> candidates = new ArrayList<>();
        found.organisation().ifPresent(ref -> candidates.add(candidate(ref, found.score(), true, found.evidence())));
        found.considered()
                .forEach(other ->
                        candidates.add(candidate(other.organisation(), other.score(), false, other.evidence())));
        return candidates.stream().limit(query.limit().orElse(USUAL_LIMIT)).toList();
    }

    private PrintedName printed(Query query) {
        PrintedName parsed = parser.parse(query.name());
        return new PrintedName(
                property(query, "acronym").or(parsed::acronym),
                parsed.name(),
                property(query, "translation").or(parsed::translation),
                property(query, "country")
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .filter(Lexicon.countries()::contains)
                        .or(parsed::country));
    }

    private static Optional<String> property(Query query, String id) {
        return Optional.ofNullable(query.properties().get(id));
    }

    private Candidate candidate(OrganisationRef ref, double score, boolean match, List<Evidence> evidence) {
        return new Candidate(
                ref.id(),
                ref.name(),
                authority.find(ref.id()).map(Reconciliation::description).orElse(""),
                List.of(TYPE),
                Math.round(score * 1000) / 10.0,
                match,
                evidence.stream().map(Feature::of).toList());
    }

    static String description(Organisation organisation) {
        String country = organisation.country().map(code -> code + ", ").orElse("");
        return country + organisation.statements() + (organisation.statements() == 1 ? " statement" : " statements");
    }

    /** Properties whose id or name begins so; all of them for nothing. */
    public List<Named> properties(String prefix) {
        String wanted = prefix.strip().toLowerCase(Locale.ROOT);
        return PROPERTIES.keySet().stream()
                .filter(property -> property.id().startsWith(wanted)
                        || property.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    /**
     * Values of a property for an organisation, which may be asked for by a former id; none where it has none, or is not known.
     *
     * @throws IllegalArgumentException where there is no such property
     */
    public List<String> values(String organisation, String property) {
        return authority.find(organisation).stream()
                .flatMap(PROPERTIES.get(expectProperty(property)))
                .distinct()
                .toList();
    }

    /** @throws IllegalArgumentException where there is no such property */
    public Named expectProperty(String id) {
        return PROPERTIES.keySet().stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no property " + id + "."));
    }

    private static Map<Named, Function<Organisation, Stream<String>>> properties() {
        Map<Named, Function<Organisation, Stream<String>>> properties = new LinkedHashMap<>();
        properties.put(new Named("country", "Country"), organisation -> organisation.country().stream());
        properties.put(new Named("acronym", "Acronym"), parts(printed -> printed.acronym().stream()));
        properties.put(new Named("name", "Name"), parts(printed -> printed.name().stream()));
        properties.put(new Named("translation", "Translation"), parts(printed -> printed.translation().stream()));
        properties.put(
                new Named("statements", "Statements signed"),
                organisation -> Stream.of(String.valueOf(organisation.statements())));
        return properties;
    }

    private static Function<Organisation, Stream<String>> parts(Function<PrintedName, Stream<String>> part) {
        return organisation ->
                organisation.aliases().stream().map(Alias::printed).flatMap(part);
    }
}
