package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.util.NamedValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.undersigned.search.SearchResult.Count;
import org.undersigned.search.SearchResult.Facets;

/** Asks for the facets and reads the answer. */
final class FacetCounts {
    private static final int MOST_VALUES = 20;
    private static final int MOST_YEARS = 200;

    private FacetCounts() {}

    static Map<String, Aggregation> asked() {
        return Map.of(
                "organisations", most("organisationIds"),
                "countries", most("countries"),
                "languages", most("language"),
                "kinds", most("kind"),
                "origins", most("origin"),
                "sureness",
                        Aggregation.of(a ->
                                a.range(r -> r.field("confidence").keyed(false).ranges(sureness()))),
                "years",
                        Aggregation.of(a -> a.terms(
                                t -> t.field("year").size(MOST_YEARS).order(NamedValue.of("_key", SortOrder.Desc)))));
    }

    static Facets read(Map<String, Aggregate> answer, OrganisationLookup lookup) {
        return new Facets(
                organisations(values(answer, "organisations"), lookup),
                values(answer, "countries"),
                years(answer, "years"),
                values(answer, "languages"),
                values(answer, "kinds"),
                values(answer, "origins"),
                sureness(answer));
    }

    private static List<AggregationRange> sureness() {
        return Arrays.stream(Sureness.values())
                .map(step -> AggregationRange.of(
                        r -> r.key(step.name()).from(step.from).to(step.below)))
                .toList();
    }

    private static List<Count> sureness(Map<String, Aggregate> answer) {
        Map<String, Long> counts = new HashMap<>();
        Objects.requireNonNull(answer.get("sureness"))
                .range()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(Objects.requireNonNull(bucket.key()), bucket.docCount()));
        return Arrays.stream(Sureness.values())
                .map(step -> new Count(step.name(), step.name(), counts.getOrDefault(step.name(), 0L)))
                .filter(count -> count.statements() > 0)
                .toList();
    }

    private static Aggregation most(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST_VALUES)));
    }

    /** Under the ids and names of today: two that were merged are one. */
    private static List<Count> organisations(List<Count> byId, OrganisationLookup lookup) {
        Map<String, OrganisationRow> rows =
                lookup.labels(byId.stream().map(Count::value).toList());
        Map<String, Count> merged = new LinkedHashMap<>();
        for (Count count : byId) {
            OrganisationRow row = rows.get(count.value());
            Count today = row == null ? count : new Count(row.id(), row.name(), count.statements());
            merged.merge(
                    today.value(), today, (a, b) -> new Count(a.value(), a.label(), a.statements() + b.statements()));
        }
        return merged.values().stream()
                .sorted(Comparator.comparingLong(Count::statements).reversed())
                .toList();
    }

    private static List<Count> values(Map<String, Aggregate> answer, String facet) {
        Aggregate terms = Objects.requireNonNull(answer.get(facet));
        // a field without any value in the index is answered as another kind
        if (!terms.isSterms()) return List.of();
        return terms.sterms().buckets().array().stream()
                .map(bucket ->
                        new Count(bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private static List<Count> years(Map<String, Aggregate> answer, String facet) {
        Aggregate terms = Objects.requireNonNull(answer.get(facet));
        if (!terms.isLterms()) return List.of();
        return terms.lterms().buckets().array().stream()
                .map(bucket -> new Count(String.valueOf(bucket.key()), String.valueOf(bucket.key()), bucket.docCount()))
                .toList();
    }
}
