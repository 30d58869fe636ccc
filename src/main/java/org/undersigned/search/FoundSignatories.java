package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.undersigned.search.SearchResult.FoundSignatory;

/** Shows for each statement that was found which entries of its lists the query means, in one question for all of them. */
final class FoundSignatories {
    private static final int IN_EACH_OF_MANY = 5;

    /** The server's own limit. */
    private static final int IN_ONE = 100;

    private static final String ENTRIES = "entries";
    private static final List<String> PRINTED = List.of("asPrinted", "translation");

    private final Elastic elastic;
    private final IndexNames names;

    FoundSignatories(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** Some of each statement, for a list of hits. */
    Map<String, List<FoundSignatory>> in(List<String> records, Meaning meaning) {
        return in(records, meaning, IN_EACH_OF_MANY);
    }

    /** As many as the server gives, for the page of one statement. */
    List<FoundSignatory> in(String record, Meaning meaning) {
        return in(List.of(record), meaning, IN_ONE).getOrDefault(record, List.of());
    }

    private Map<String, List<FoundSignatory>> in(List<String> records, Meaning meaning, int inEach) {
        List<Query> ways = ways(meaning);
        if (records.isEmpty() || ways.isEmpty()) return Map.of();
        Query query = Query.of(
                q -> q.bool(b -> b.filter(anyOf("record", records)).should(ways).minimumShouldMatch("1")));
        SearchResponse<SignatureRow> answer = elastic.ask(
                "search signatures",
                client -> client.search(
                        search -> search.index(names.signatures())
                                .query(query)
                                .size(records.size())
                                .source(s -> s.fetch(false))
                                .collapse(c -> c.field("record").innerHits(shown(inEach))),
                        SignatureRow.class));
        elastic.expectWhole("search signatures", answer.shards());
        Map<String, List<FoundSignatory>> found = new HashMap<>();
        for (Hit<SignatureRow> hit : answer.hits().hits())
            for (Hit<JsonData> entry : entries(hit)) {
                SignatureRow row = Objects.requireNonNull(entry.source()).to(SignatureRow.class);
                found.computeIfAbsent(row.record(), r -> new ArrayList<>()).add(found(row, entry));
            }
        return found;
    }

    private static List<Hit<JsonData>> entries(Hit<SignatureRow> statement) {
        return Objects.requireNonNull(statement.innerHits().get(ENTRIES)).hits().hits();
    }

    private static List<Query> ways(Meaning meaning) {
        List<Query> ways = new ArrayList<>();
        if (!meaning.organisationIds().isEmpty()) ways.add(anyOf("organisationId", meaning.organisationIds()));
        for (Meaning.Part part : meaning.parts()) {
            List<Query> texts =
                    part.texts().stream().map(FoundSignatories::says).toList();
            ways.add(Query.of(q -> q.bool(b -> b.must(texts))));
        }
        meaning.named().keySet().forEach(name -> ways.add(printed(name)));
        return ways;
    }

    private static Query says(Condition text) {
        return printed(text instanceof Condition.Word word ? word.text() : ((Condition.Phrase) text).text());
    }

    private static Query printed(String text) {
        return Query.of(q ->
                q.multiMatch(m -> m.type(TextQueryType.Phrase).fields(PRINTED).query(text)));
    }

    private static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> any = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(any))));
    }

    private static InnerHits shown(int inEach) {
        return InnerHits.of(i -> i.name(ENTRIES)
                .size(inEach)
                .sort(Stream.of("list", "position")
                        .map(field -> SortOptions.of(s -> s.field(f -> f.field(field))))
                        .toList())
                .highlight(h -> h.preTags(Fragment.START)
                        .postTags(Fragment.END)
                        .fields("asPrinted", f -> f.numberOfFragments(0))));
    }

    private static FoundSignatory found(SignatureRow row, Hit<JsonData> entry) {
        List<String> marked = entry.highlight().getOrDefault("asPrinted", List.of());
        return new FoundSignatory(
                row.list(),
                row.position(),
                Fragment.of(marked.isEmpty() ? row.asPrinted() : marked.get(0)),
                row.page(),
                row.organisationId(),
                row.organisationName());
    }
}
