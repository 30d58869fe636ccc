package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;
import org.undersigned.search.SearchRequest.Sort;

/** Finds single pages by what is printed on them. Nothing found is an empty result; not able to look is {@link IndexUnavailable}. */
public final class PageSearch {
    private static final List<String> NOT_SHOWN = List.of("text", "stemmed", "statementLanguage", "year");

    private final Elastic elastic;
    private final IndexNames names;
    private final ArchiveLanguages languages;
    private final FoundText texts;

    public PageSearch(ElasticsearchClient client, SearchSettings settings) {
        this.elastic = Elastic.whileSomebodyWaits(client, settings.where());
        this.names = settings.names();
        this.languages = new ArchiveLanguages(elastic, names.pages());
        this.texts = new FoundText(elastic, names.pages());
    }

    /** What of a document of the index pages is shown. */
    private record Shown(
            String record,
            int page,
            int pages,
            Optional<String> statementTitle,
            List<String> files,
            Optional<LocalDate> day,
            String language,
            Origin origin,
            double confidence,
            Optional<Cause> unreadable,
            int words,
            Optional<Integer> widthPx,
            Optional<Integer> heightPx,
            Optional<Integer> dpi) {}

    public PageResult search(PageRequest request) {
        PageQuery words = new PageQuery(languages.stemmed());
        Query met = words.whole(request.query());
        Query query = request.record()
                .map(record -> Query.of(q -> q.bool(b ->
                        b.must(met).filter(f -> f.term(t -> t.field("record").value(record))))))
                .orElse(met);
        SearchResponse<Shown> answer = elastic.ask(
                "search pages",
                client -> client.search(
                        search -> {
                            request.after().ifPresent(after -> search.searchAfter(after.values()));
                            return search.index(names.pages())
                                    .allowPartialSearchResults(false)
                                    .query(query)
                                    .size(request.size())
                                    .sort(order(request))
                                    .trackTotalHits(t -> t.enabled(true))
                                    .source(s -> s.filter(f -> f.excludes(NOT_SHOWN)))
                                    .highlight(words.marks(request.query()));
                        },
                        Shown.class));
        elastic.expectWhole("search pages", answer.shards());
        long total = Objects.requireNonNull(answer.hits().total()).value();
        List<Hit<Shown>> hits = answer.hits().hits();
        Map<String, List<Fragment>> misread = texts.misread(hits, query);
        return new PageResult(
                total,
                hits.stream().map(hit -> hit(hit, misread)).toList(),
                next(hits, request.size()),
                notes(request, total));
    }

    /** Record and page come last so that no two pages stand at the same place, which paging relies on. */
    private static List<SortOptions> order(PageRequest request) {
        List<SortOptions> order = new ArrayList<>();
        if (FoundStatements.orderedByScore(request.sort(), request.query()))
            order.add(SortOptions.of(s -> s.score(score -> score)));
        order.add(FoundStatements.by("day", request.sort() == Sort.EARLIEST ? SortOrder.Asc : SortOrder.Desc));
        order.add(FoundStatements.by("record", SortOrder.Asc));
        order.add(FoundStatements.by("page", SortOrder.Asc));
        return order;
    }

    private static Optional<Cursor> next(List<Hit<Shown>> found, int size) {
        if (found.isEmpty() || found.size() < size) return Optional.empty();
        return Optional.of(Cursor.after(found.get(found.size() - 1).sort(), Optional.empty()));
    }

    private static PageResult.Hit hit(Hit<Shown> hit, Map<String, List<Fragment>> misread) {
        Shown shown = Objects.requireNonNull(hit.source());
        return new PageResult.Hit(
                shown.record(),
                shown.page(),
                shown.pages(),
                shown.statementTitle(),
                shown.files(),
                shown.day(),
                shown.language(),
                shown.origin(),
                shown.confidence(),
                shown.unreadable(),
                shown.words(),
                shown.widthPx(),
                shown.heightPx(),
                shown.dpi(),
                FoundStatements.score(hit),
                misread.getOrDefault(hit.id(), FoundText.of(hit, "text")));
    }

    private List<Note> notes(PageRequest request, long total) {
        List<Note> notes = new ArrayList<>(request.query().notes());
        if (!PageQuery.leftOut(request.query()).isEmpty())
            notes.add(new Note(
                    Note.Kind.NOT_OF_PAGES,
                    "",
                    "org:, signed-by:, country: and kind: were left out: they ask about statements, not about pages"));
        if (total == 0 && isEmpty())
            notes.add(new Note(
                    Note.Kind.NO_PAGES,
                    "",
                    "no page is indexed yet: ingest something, or reindex an archive that an earlier program made"));
        return notes;
    }

    private boolean isEmpty() {
        return elastic.ask("count pages", client -> client.count(count -> count.index(names.pages())))
                        .count()
                == 0;
    }
}
