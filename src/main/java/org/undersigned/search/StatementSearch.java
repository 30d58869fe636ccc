package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.search.SearchRequest.Sort;
import org.undersigned.search.SearchResult.FoundSignatory;

/** Finds statements and organisations. Nothing found is an empty result; not able to look is {@link IndexUnavailable}. */
public final class StatementSearch {
    /** From one page to the next; who turns a page later searches anew. */
    private static final Time BETWEEN_PAGES = Time.of(t -> t.time("5m"));

    private static final List<String> SHOWN =
            List.of("record", "title", "issuer", "kind", "day", "language", "files", "signatureCount", "confidence");

    private final Elastic elastic;
    private final IndexNames names;
    private final OrganisationLookup lookup;
    private final FoundSignatories signatories;
    private final FoundText texts;
    private final ArchiveLanguages languages;

    public StatementSearch(ElasticsearchClient client, SearchSettings settings) {
        this.elastic = new Elastic(client, settings.where(), Backoff.prompt());
        this.names = settings.names();
        this.lookup = new OrganisationLookup(elastic, names);
        this.signatories = new FoundSignatories(elastic, names);
        this.texts = new FoundText(elastic, names);
        this.languages = new ArchiveLanguages(elastic, names);
    }

    public SearchResult search(SearchRequest request) {
        Meaning meaning = lookup.meaning(request.query());
        Set<String> spoken = languages.stemmed();
        Query query = QueryTranslation.of(request.query(), meaning, spoken);
        Query exactly = QueryTranslation.exactly(request.query(), meaning, spoken);
        SearchResponse<Shown> answer = ofItsPoint(request, query, FoundText.fragments(exactly, spoken));
        List<Hit<Shown>> found = answer.hits().hits();
        Map<String, List<Fragment>> misread = texts.misread(found, query);
        Map<String, List<FoundSignatory>> signed =
                signatories.in(found.stream().map(Hit::id).toList(), meaning);
        return new SearchResult(
                Objects.requireNonNull(answer.hits().total()).value(),
                found.stream()
                        .map(hit -> hit(hit, misread, signed.getOrDefault(hit.id(), List.of())))
                        .toList(),
                request.facets() ? Optional.of(FacetCounts.read(answer.aggregations(), lookup)) : Optional.empty(),
                next(found, request.size(), Optional.ofNullable(answer.pitId())),
                request.query().notes());
    }

    public SearchResult search(SearchQuery query) {
        return search(SearchRequest.of(query));
    }

    /** Organisations for what was typed so far: any part of any name, or an acronym; those seen most come first. */
    public List<OrganisationRow> organisations(String typed, int most) {
        Query named = Query.of(q -> q.bool(b -> b.should(
                        s -> s.term(t -> t.field("names.exact").value(typed).boost(10f)))
                .should(s -> s.match(m ->
                        m.field("names").query(typed).operator(Operator.And).boost(2f)))
                .should(s -> s.match(m -> m.field("names.heads").query(typed).operator(Operator.And)))));
        boolean everything = typed.isBlank();
        SearchResponse<OrganisationRow> answer = elastic.ask(
                "search organisations",
                client -> client.search(
                        search -> search.index(names.organisations())
                                .query(everything ? Query.of(q -> q.matchAll(m -> m)) : named)
                                .size(most)
                                .sort(
                                        everything
                                                ? List.of(by("statements", SortOrder.Desc))
                                                : List.of(
                                                        by("_score", SortOrder.Desc),
                                                        by("statements", SortOrder.Desc))),
                        OrganisationRow.class));
        elastic.expectWhole("search organisations", answer.shards());
        return answer.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .toList();
    }

    /** Organisations as they are today, by ids of today or before. */
    public Map<String, OrganisationRow> organisations(Collection<String> ids) {
        return lookup.byIds(ids);
    }

    /** An organisation by its id, also one that it had before a merge. */
    public Optional<OrganisationRow> organisation(String id) {
        return Optional.ofNullable(lookup.byIds(List.of(id)).get(id));
    }

    /**
     * What a query finds in one statement.
     *
     * @param text the whole text with what was found marked; empty where only other fields were found
     */
    public record Marked(Optional<Fragment> text, List<FoundSignatory> signatories) {
        public static final Marked NOTHING = new Marked(Optional.empty(), List.of());
    }

    /** Marks what the query finds in a statement, whether or not the statement meets all of it. */
    public Marked marked(String record, SearchQuery query) {
        Meaning meaning = lookup.meaning(query);
        Optional<Fragment> text = texts.whole(record, QueryTranslation.of(query, meaning, languages.stemmed()));
        return new Marked(text, signatories.in(record, meaning));
    }

    private SearchResponse<Shown> ask(SearchRequest request, Query query, Highlight marked) {
        Optional<String> point = point(request);
        SearchResponse<Shown> answer = elastic.ask(
                "search statements",
                client -> client.search(
                        search -> {
                            point.ifPresentOrElse(
                                    id -> search.pit(pit -> pit.id(id).keepAlive(BETWEEN_PAGES)),
                                    () -> search.index(names.statements()).allowPartialSearchResults(false));
                            search.query(query)
                                    .size(request.size())
                                    .sort(order(request))
                                    .trackScores(true)
                                    .trackTotalHits(t -> t.enabled(true))
                                    .source(s -> s.filter(f -> f.includes(SHOWN)))
                                    .highlight(marked);
                            request.after().ifPresent(after -> search.searchAfter(after.values()));
                            return request.facets() ? search.aggregations(FacetCounts.asked()) : search;
                        },
                        Shown.class));
        elastic.expectWhole("search statements", answer.shards());
        return answer;
    }

    /** The record comes last so that no two statements stand at the same place, which paging relies on. */
    private static List<SortOptions> order(SearchRequest request) {
        SortOptions record = by("record", SortOrder.Asc);
        boolean wordless = request.query().all(Condition.Word.class).isEmpty()
                && request.query().all(Condition.Phrase.class).isEmpty();
        return switch (request.sort()) {
            case EARLIEST -> List.of(by("day", SortOrder.Asc), record);
            case LATEST -> List.of(by("day", SortOrder.Desc), record);
            case RELEVANCE ->
                wordless
                        ? order(request.sort(Sort.LATEST))
                        : List.of(by("_score", SortOrder.Desc), by("day", SortOrder.Desc), record);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return "_score".equals(field)
                ? SortOptions.of(s -> s.score(score -> score.order(order)))
                : SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    /** What of a statement document a hit shows. */
    private record Shown(
            String record,
            Optional<String> title,
            Optional<String> issuer,
            Optional<String> kind,
            Optional<LocalDate> day,
            String language,
            List<String> files,
            int signatureCount,
            double confidence) {}

    private static SearchResult.Hit hit(
            Hit<Shown> hit, Map<String, List<Fragment>> misread, List<FoundSignatory> signatories) {
        Shown shown = Objects.requireNonNull(hit.source());
        Fragment title = FoundText.of(hit, "title").stream()
                .findFirst()
                .orElseGet(() -> Fragment.of(shown.title().orElse("")));
        return new SearchResult.Hit(
                shown.record(),
                title,
                shown.issuer(),
                shown.kind(),
                shown.day(),
                shown.language(),
                shown.files(),
                shown.signatureCount(),
                shown.confidence(),
                hit.score() == null ? 0 : hit.score(),
                misread.getOrDefault(hit.id(), FoundText.of(hit, "text")),
                signatories,
                hit.matchedQueries().stream()
                        .flatMap(name -> Why.of(name).stream())
                        .toList());
    }

    private static Optional<Cursor> next(List<Hit<Shown>> found, int size, Optional<String> point) {
        if (found.isEmpty() || found.size() < size) return Optional.empty();
        return Optional.of(Cursor.after(found.get(found.size() - 1).sort(), point));
    }

    private SearchResponse<Shown> ofItsPoint(SearchRequest request, Query query, Highlight marked) {
        try {
            return ask(request, query, marked);
        } catch (IndexUnavailable e) {
            // the server says of a point in time that it forgot that it is not there
            if (request.after().flatMap(Cursor::point).isPresent() && !e.passing()) throw new PageExpired(e);
            throw e;
        }
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
