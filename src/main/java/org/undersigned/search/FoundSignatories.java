package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.undersigned.search.SearchResult.FoundSignatory;

/** Shows for each statement that was found which entries of its lists the query means, in one question for all of them. */
final class FoundSignatories {
    private static final int IN_EACH_OF_MANY = 5;

    /** The server's own limit. */
    private static final int IN_ONE = 100;

    /** Most statements name what was searched for once or twice in their lists. */
    private static final int ROOM_FOR_EACH = 10;

    private static final int MOST_AT_ONCE = 1_000;

    private static final List<String> SHOWN =
            List.of("record", "list", "position", "asPrinted", "page", "organisationId", "organisationName");

    private static final Highlight MARKED = Highlight.of(
            h -> h.preTags(Fragment.START).postTags(Fragment.END).fields("asPrinted", f -> f.numberOfFragments(0)));

    private static final String ENTRIES = "entries";
    private static final List<String> PRINTED = List.of("asPrinted", "translation");

    private final Elastic elastic;
    private final IndexNames names;

    /** What of a document of the index signatures is shown. */
    private record Entry(
            String record,
            int list,
            int position,
            String asPrinted,
            int page,
            Optional<String> organisationId,
            Optional<String> organisationName) {}

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

    /**
     * One plain question for all of them, which most often gives enough of each. To have the server choose some of each statement
     * costs as much as a question for each, so that is done only for those that others left no room for.
     */
    private Map<String, List<FoundSignatory>> in(List<String> records, Meaning meaning, int inEach) {
        List<Query> ways = ways(meaning);
        if (records.isEmpty() || ways.isEmpty()) return Map.of();
        int room = Math.min(MOST_AT_ONCE, records.size() * Math.max(ROOM_FOR_EACH, inEach));
        List<Hit<Entry>> first = plain(records, ways, room);
        Map<String, List<FoundSignatory>> found = new HashMap<>();
        for (Hit<Entry> hit : first) {
            Entry row = Objects.requireNonNull(hit.source());
            List<FoundSignatory> ofIt = found.computeIfAbsent(row.record(), r -> new ArrayList<>());
            if (ofIt.size() < inEach) ofIt.add(found(row, hit.highlight()));
        }
        if (first.size() == room) found.putAll(someOfEach(unheard(records, first), ways, inEach));
        return found;
    }

    /** Those of which not all was heard: entries come in the order of their records. */
    private static List<String> unheard(List<String> records, List<Hit<Entry>> heard) {
        String last =
                Objects.requireNonNull(heard.get(heard.size() - 1).source()).record();
        return records.stream().filter(record -> record.compareTo(last) >= 0).toList();
    }

    private List<Hit<Entry>> plain(List<String> records, List<Query> ways, int room) {
        SearchResponse<Entry> answer = elastic.ask(
                "search signatures",
                client -> client.search(
                        search -> search.index(names.signatures())
                                .query(among(records, ways))
                                .size(room)
                                .trackTotalHits(t -> t.enabled(false))
                                .sort(by("record"), by("list"), by("position"))
                                .source(s -> s.filter(f -> f.includes(SHOWN)))
                                .highlight(MARKED),
                        Entry.class));
        elastic.expectWhole("search signatures", answer.shards());
        return answer.hits().hits();
    }

    private Map<String, List<FoundSignatory>> someOfEach(List<String> records, List<Query> ways, int inEach) {
        SearchResponse<Entry> answer = elastic.ask(
                "search signatures",
                client -> client.search(
                        search -> search.index(names.signatures())
                                .query(among(records, ways))
                                .size(records.size())
                                .source(s -> s.fetch(false))
                                .collapse(c -> c.field("record").innerHits(shown(inEach))),
                        Entry.class));
        elastic.expectWhole("search signatures", answer.shards());
        Map<String, List<FoundSignatory>> found = new HashMap<>();
        for (Hit<Entry> hit : answer.hits().hits())
            for (Hit<JsonData> entry : entries(hit)) {
                Entry row = Objects.requireNonNull(entry.source()).to(Entry.class);
                found.computeIfAbsent(row.record(), r -> new ArrayList<>()).add(found(row, entry.highlight()));
            }
        return found;
    }

    private static List<Hit<JsonData>> entries(Hit<Entry> statement) {
        return Objects.requireNonNull(statement.innerHits().get(ENTRIES)).hits().hits();
    }

    private static Query among(List<String> records, List<Query> ways) {
        return Query.of(q -> q.bool(b -> b.filter(anyOf("record", records), anyOf(ways))));
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
        return printed(QueryTranslation.textOf(text));
    }

    private static Query printed(String text) {
        return Query.of(q ->
                q.multiMatch(m -> m.type(TextQueryType.Phrase).fields(PRINTED).query(text)));
    }

    private static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> any = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(any))));
    }

    private static Query anyOf(List<Query> ways) {
        return Query.of(q -> q.bool(b -> b.should(ways)));
    }

    private static SortOptions by(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field)));
    }

    private static InnerHits shown(int inEach) {
        return InnerHits.of(i -> i.name(ENTRIES)
                .size(inEach)
                .sort(by("list"), by("position"))
                .source(s -> s.filter(f -> f.includes(SHOWN)))
                .highlight(MARKED));
    }

    private static FoundSignatory found(Entry row, Map<String, List<String>> marked) {
        List<String> printed = marked.getOrDefault("asPrinted", List.of());
        return new FoundSignatory(
                row.list(),
                row.position(),
                Fragment.of(printed.isEmpty() ? row.asPrinted() : printed.get(0)),
                row.page(),
                row.organisationId(),
                row.organisationName());
    }
}
