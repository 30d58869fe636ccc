package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.search.SearchResult.FoundPage;

/**
 * Tells on which pages the fragments that a search shows stand. The pages that have the words of the fragments are asked for in one
 * request and the fragments looked up in them: to have the server mark the words on each page again costs forty times as much.
 */
final class FoundPages {
    /** Of a statement of so many pages all that have the words are fetched; of a longer one so many, the likeliest. */
    private static final int MOST_OF_A_STATEMENT = 10;

    /** Each is a clause; fragments of a search for everything would have hundreds. */
    private static final int MOST_WORDS = 60;

    private final Elastic elastic;
    private final IndexNames names;

    FoundPages(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** A statement and what of its text is shown. */
    record Shown(String record, int pages, List<Fragment> fragments) {}

    private record Row(String record, int page, String text) {}

    /**
     * The fragments of each statement page by page. One whose page is not known is left out: in an archive that was made before there
     * were pages all are, until the next reindex.
     */
    Map<String, List<FoundPage>> of(Collection<Shown> statements) {
        Map<String, List<FoundPage>> found = new HashMap<>();
        List<Shown> several = new ArrayList<>();
        for (Shown statement : statements)
            if (statement.fragments().isEmpty()) continue;
            else if (statement.pages() > 1) several.add(statement);
            else found.put(statement.record(), List.of(new FoundPage(1, statement.fragments())));
        if (several.isEmpty()) return found;
        Map<String, List<Row>> rows = ask(several).stream().collect(Collectors.groupingBy(Row::record));
        for (Shown statement : several) {
            FragmentPlaces places = new FragmentPlaces();
            rows.getOrDefault(statement.record(), List.of()).forEach(row -> places.page(row.page(), row.text()));
            found.put(statement.record(), places.of(statement.fragments()));
        }
        return found;
    }

    private List<Row> ask(List<Shown> several) {
        Map<Boolean, List<Shown>> byLength = several.stream()
                .collect(Collectors.partitioningBy(statement -> statement.pages() > MOST_OF_A_STATEMENT));
        List<RequestItem> searches = new ArrayList<>();
        List<Shown> few = Objects.requireNonNull(byLength.get(false));
        if (!few.isEmpty())
            searches.add(search(few, few.stream().mapToInt(Shown::pages).sum()));
        for (Shown longOne : Objects.requireNonNull(byLength.get(true)))
            searches.add(search(List.of(longOne), MOST_OF_A_STATEMENT));
        MsearchResponse<Row> answer = elastic.ask("look for the pages", client -> {
            MsearchResponse<Row> all = client.msearch(m -> m.searches(searches), Row.class);
            all.responses().forEach(FoundPages::expectAnswer);
            return all;
        });
        return answer.responses().stream()
                .flatMap(one -> one.result().hits().hits().stream())
                .map(Hit::source)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static void expectAnswer(MultiSearchResponseItem<Row> item) {
        if (item.isFailure()) throw new ElasticsearchException("msearch", item.failure());
    }

    private RequestItem search(List<Shown> statements, int most) {
        List<FieldValue> among =
                statements.stream().map(Shown::record).map(FieldValue::of).toList();
        Set<String> words = statements.stream()
                .flatMap(statement -> statement.fragments().stream())
                .flatMap(fragment -> fragment.pieces().stream())
                .filter(Fragment.Piece::found)
                .map(Fragment.Piece::text)
                .limit(MOST_WORDS)
                .collect(Collectors.toSet());
        List<Query> printed = words.stream()
                .map(word -> Query.of(q -> q.matchPhrase(m -> m.field("text").query(StatementRow.composed(word)))))
                .toList();
        return RequestItem.of(item -> item.header(header ->
                        header.index(names.pages()).ignoreUnavailable(true).allowPartialSearchResults(false))
                .body(body -> body.query(q -> q.bool(b -> b.filter(
                                        f -> f.terms(t -> t.field("record").terms(v -> v.value(among))))
                                .must(m -> m.bool(any -> any.should(printed)))))
                        .size(most)
                        .trackTotalHits(t -> t.enabled(false))
                        .source(s -> s.filter(f -> f.includes("record", "page", "text")))));
    }
}
