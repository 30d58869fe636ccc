package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchHeader;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.undersigned.search.SearchRequest.Sort;

/**
 * A page of the statements that meet a query, and what all of them are together. The two are asked side by side: the page without
 * counting, so that the server may leave out what cannot be on it, and the counts without a page, so that the server may remember them
 * until the archive changes. They are the same for every page of a search and every order.
 */
final class FoundStatements {
    /** From one page to the next; who turns a page later searches anew. */
    private static final Time BETWEEN_PAGES = Time.of(t -> t.time("5m"));

    private static final List<String> SHOWN = List.of(
            "record", "title", "issuer", "kind", "day", "language", "files", "pages", "signatureCount", "confidence");

    private final Elastic elastic;
    private final IndexNames names;

    FoundStatements(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** What of a statement document a hit shows. */
    record Shown(
            String record,
            Optional<String> title,
            Optional<String> issuer,
            Optional<String> kind,
            Optional<LocalDate> day,
            String language,
            List<String> files,
            int pages,
            int signatureCount,
            double confidence) {}

    /** @param next where the next page starts */
    record Page(List<Hit<Shown>> hits, long total, Map<String, Aggregate> facets, Optional<Cursor> next) {}

    Page page(SearchRequest request, Query query, Highlight marked) {
        try {
            return ask(request, query, marked);
        } catch (IndexUnavailable e) {
            // the server says of a point in time that it forgot that it is not there
            if (request.after().flatMap(Cursor::point).isPresent() && !e.passing()) throw new PageExpired(e);
            throw e;
        }
    }

    private Page ask(SearchRequest request, Query query, Highlight marked) {
        Optional<String> point = point(request);
        MultisearchHeader where = MultisearchHeader.of(header -> {
            if (point.isEmpty()) header.index(names.statements()).allowPartialSearchResults(false);
            return header;
        });
        RequestItem page = RequestItem.of(item -> item.header(where).body(page(request, query, marked, point)));
        RequestItem counts =
                RequestItem.of(item -> item.header(cached(where, point)).body(counts(query, point)));
        MsearchResponse<Shown> answer = elastic.ask("search statements", client -> {
            MsearchResponse<Shown> both = client.msearch(m -> m.searches(page, counts), Shown.class);
            both.responses().forEach(FoundStatements::expectAnswer);
            return both;
        });
        MultiSearchItem<Shown> found = answer.responses().get(0).result();
        MultiSearchItem<Shown> counted = answer.responses().get(1).result();
        elastic.expectWhole("search statements", found.shards());
        elastic.expectWhole("search statements", counted.shards());
        List<Hit<Shown>> hits = found.hits().hits();
        long total = Objects.requireNonNull(counted.hits().total()).value();
        return new Page(
                hits, total, counted.aggregations(), next(hits, request.size(), Optional.ofNullable(found.pitId())));
    }

    /** One of two that failed is told inside of an answer that succeeded. */
    private static void expectAnswer(MultiSearchResponseItem<Shown> item) {
        if (item.isFailure()) throw new ElasticsearchException("msearch", item.failure());
    }

    private static MultisearchHeader cached(MultisearchHeader where, Optional<String> point) {
        return point.isPresent()
                ? where
                : MultisearchHeader.of(header -> header.index(where.index())
                        .allowPartialSearchResults(false)
                        .requestCache(true));
    }

    private static MultisearchBody page(SearchRequest request, Query query, Highlight marked, Optional<String> point) {
        return MultisearchBody.of(body -> {
            point.ifPresent(id -> body.pit(pit -> pit.id(id).keepAlive(BETWEEN_PAGES)));
            body.query(query)
                    .size(request.size())
                    .sort(order(request))
                    .trackTotalHits(t -> t.enabled(false))
                    .source(s -> s.filter(f -> f.includes(SHOWN)));
            // to look for nothing in every field of every hit costs as much as to look for something
            if (hasWords(request.query())) body.highlight(marked);
            request.after().ifPresent(after -> body.searchAfter(after.values()));
            return body;
        });
    }

    private static MultisearchBody counts(Query query, Optional<String> point) {
        return MultisearchBody.of(body -> {
            point.ifPresent(id -> body.pit(pit -> pit.id(id).keepAlive(BETWEEN_PAGES)));
            return body.query(query)
                    .size(0)
                    .trackTotalHits(t -> t.enabled(true))
                    .aggregations(FacetCounts.asked());
        });
    }

    /** The record comes last so that no two statements stand at the same place, which paging relies on. */
    private static List<SortOptions> order(SearchRequest request) {
        SortOptions record = by("record", SortOrder.Asc);
        if (orderedByScore(request.sort(), request.query()))
            return List.of(SortOptions.of(s -> s.score(score -> score)), by("day", SortOrder.Desc), record);
        return List.of(by("day", request.sort() == Sort.EARLIEST ? SortOrder.Asc : SortOrder.Desc), record);
    }

    /** Without words nothing is better than anything else: then the latest come first. */
    static boolean orderedByScore(Sort sort, SearchQuery query) {
        return sort == Sort.RELEVANCE && hasWords(query);
    }

    private static boolean hasWords(SearchQuery query) {
        return !(query.all(Condition.Word.class).isEmpty()
                && query.all(Condition.Phrase.class).isEmpty());
    }

    static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    /** How well a statement answers; nothing where that was not asked. It stands first of what the hits are ordered by. */
    static double score(Hit<?> hit) {
        return !hit.sort().isEmpty() && hit.sort().get(0).isDouble()
                ? hit.sort().get(0).doubleValue()
                : 0;
    }

    private static Optional<Cursor> next(List<Hit<Shown>> found, int size, Optional<String> point) {
        if (found.isEmpty() || found.size() < size) return Optional.empty();
        return Optional.of(Cursor.after(found.get(found.size() - 1).sort(), point));
    }

    /** The point in time that all pages are of; none where each page may be of its own. */
    private Optional<String> point(SearchRequest request) {
        if (request.after().isPresent()) return request.after().get().point();
        if (!request.steady()) return Optional.empty();
        return Optional.of(elastic.ask(
                        "search statements",
                        client -> client.openPointInTime(
                                open -> open.index(names.statements()).keepAlive(BETWEEN_PAGES)))
                .id());
    }
}
