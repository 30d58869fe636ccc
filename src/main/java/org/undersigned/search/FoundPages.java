package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.undersigned.search.SearchResult.FoundPage;

/** Shows for statements of several pages on which of them the words of a query stand, in one question for all of them. */
final class FoundPages {
    private static final String BEST = "best";

    private final Elastic elastic;
    private final IndexNames names;
    private final ArchiveLanguages languages;

    FoundPages(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
        this.languages = new ArchiveLanguages(elastic, names.pages());
    }

    private record Place(int page) {}

    /**
     * The best pages of each statement, best first. Those of an archive that was made before there were pages come with the next
     * reindex; till then nothing is known of them.
     *
     * @param misreadToo also words that are a letter or two off
     */
    Map<String, List<FoundPage>> in(Collection<String> records, List<Condition> texts, boolean misreadToo) {
        if (records.isEmpty() || texts.isEmpty()) return Map.of();
        PageQuery words = new PageQuery(languages.stemmed());
        List<FieldValue> among = records.stream().map(FieldValue::of).toList();
        Query query = Query.of(
                q -> q.bool(b -> b.filter(f -> f.terms(t -> t.field("record").terms(v -> v.value(among))))
                        .must(words.anyOf(texts, misreadToo))));
        SearchResponse<Void> answer = elastic.ask(
                "look for the pages",
                client -> client.search(
                        search -> search.index(names.pages())
                                .ignoreUnavailable(true)
                                .query(query)
                                .size(records.size())
                                .trackTotalHits(t -> t.enabled(false))
                                .source(s -> s.fetch(false))
                                .collapse(c -> c.field("record").innerHits(best(words))),
                        Void.class));
        elastic.expectWhole("look for the pages", answer.shards());
        Map<String, List<FoundPage>> found = new HashMap<>();
        for (Hit<Void> hit : answer.hits().hits())
            found.put(Objects.requireNonNull(hit.fields().get("record")).to(String[].class)[0], pages(hit));
        return found;
    }

    private static InnerHits best(PageQuery words) {
        return InnerHits.of(i -> i.name(BEST)
                .size(FoundText.FRAGMENTS)
                .source(s -> s.filter(f -> f.includes("page")))
                .highlight(words.marks(FoundText.FRAGMENTS, FoundText.FRAGMENT_CHARACTERS)));
    }

    /** As many fragments as a statement of one page has, or one of each page. */
    private static List<FoundPage> pages(Hit<Void> statement) {
        List<Hit<JsonData>> pages =
                Objects.requireNonNull(statement.innerHits().get(BEST)).hits().hits();
        int ofEach = Math.max(1, FoundText.FRAGMENTS / Math.max(1, pages.size()));
        return pages.stream()
                .map(hit -> new FoundPage(
                        Objects.requireNonNull(hit.source()).to(Place.class).page(),
                        hit.highlight().getOrDefault("text", List.of()).stream()
                                .limit(ofEach)
                                .map(Fragment::of)
                                .toList()))
                .toList();
    }
}
