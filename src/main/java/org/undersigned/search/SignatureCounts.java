package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.search.OrganisationRow.Seen;

/** Counts what each organisation signed, and when first and last, from the signatures themselves. */
final class SignatureCounts {
    /** Organisations in one question; each is a filter, and a server takes some thousands of them. */
    private static final int AT_ONCE = 200;

    /** Below this many statements the count is exact. */
    private static final int EXACT = 10_000;

    private final Elastic elastic;
    private final IndexNames names;

    SignatureCounts(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    Map<OrganisationNames, Seen> of(Collection<OrganisationNames> organisations) {
        List<OrganisationNames> all = List.copyOf(organisations);
        Map<OrganisationNames, Seen> counts = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            counts.putAll(count(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        return counts;
    }

    private Map<OrganisationNames, Seen> count(List<OrganisationNames> organisations) {
        List<Query> filters =
                organisations.stream().map(SignatureCounts::signaturesOf).toList();
        SearchResponse<Void> answer = elastic.ask(
                "count signatures",
                client -> client.search(
                        search -> search.index(names.signatures())
                                .size(0)
                                .aggregations("organisations", Aggregation.of(a -> a.filters(
                                                f -> f.filters(b -> b.array(filters)))
                                        .aggregations(
                                                "statements",
                                                s -> s.cardinality(
                                                        c -> c.field("record").precisionThreshold(EXACT)))
                                        .aggregations("first", s -> s.min(m -> m.field("day")))
                                        .aggregations("last", s -> s.max(m -> m.field("day"))))),
                        Void.class));
        elastic.expectWhole("count signatures", answer.shards());
        List<FiltersBucket> buckets =
                part(answer.aggregations(), "organisations").filters().buckets().array();
        Map<OrganisationNames, Seen> counts = new LinkedHashMap<>();
        for (int i = 0; i < organisations.size(); i++) counts.put(organisations.get(i), seen(buckets.get(i)));
        return counts;
    }

    private static Query signaturesOf(OrganisationNames organisation) {
        List<FieldValue> ids = Stream.concat(Stream.of(organisation.id()), organisation.formerIds().stream())
                .map(FieldValue::of)
                .toList();
        return Query.of(q -> q.terms(t -> t.field("organisationId").terms(v -> v.value(ids))));
    }

    private static Seen seen(FiltersBucket bucket) {
        Map<String, Aggregate> parts = bucket.aggregations();
        return new Seen(
                Math.toIntExact(part(parts, "statements").cardinality().value()),
                Math.toIntExact(bucket.docCount()),
                day(part(parts, "first").min()),
                day(part(parts, "last").max()));
    }

    private static Aggregate part(Map<String, Aggregate> answer, String name) {
        return Objects.requireNonNull(answer.get(name));
    }

    /** None where no signature has a day. The client reads such a number as 0, which is a day too; it has no writing. */
    private static Optional<LocalDate> day(SingleMetricAggregateBase metric) {
        Double millis = metric.value();
        if (millis == null || metric.valueAsString() == null) return Optional.empty();
        return Optional.of(
                Instant.ofEpochMilli(millis.longValue()).atZone(ZoneOffset.UTC).toLocalDate());
    }
}
