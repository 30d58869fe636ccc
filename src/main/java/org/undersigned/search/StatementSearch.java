package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.undersigned.search.FoundStatements.Page;
import org.undersigned.search.FoundStatements.Shown;
import org.undersigned.search.SearchResult.FoundPage;
import org.undersigned.search.SearchResult.FoundSignatory;

/** Finds statements and organisations. Nothing found is an empty result; not able to look is {@link IndexUnavailable}. */
public final class StatementSearch {
    private final OrganisationLookup lookup;
    private final OrganisationSuggestions suggestions;
    private final FoundStatements statements;
    private final FoundSignatories signatories;
    private final FoundText texts;
    private final FoundPages pages;
    private final ArchiveLanguages languages;

    public StatementSearch(ElasticsearchClient client, SearchSettings settings) {
        Elastic elastic = Elastic.whileSomebodyWaits(client, settings.where());
        IndexNames names = settings.names();
        this.lookup = new OrganisationLookup(elastic, names);
        this.suggestions = new OrganisationSuggestions(elastic, names);
        this.statements = new FoundStatements(elastic, names);
        this.signatories = new FoundSignatories(elastic, names);
        this.texts = new FoundText(elastic, names.statements());
        this.pages = new FoundPages(elastic, names);
        this.languages = new ArchiveLanguages(elastic, names.statements());
    }

    public SearchResult search(SearchRequest request) {
        Meaning meaning = lookup.meaning(request.query());
        Set<String> spoken = languages.stemmed();
        Query query = QueryTranslation.of(request.query(), meaning, spoken);
        Page page = statements.page(request, query, FoundText.fragments(meaning, spoken));
        Map<String, List<Fragment>> misread = texts.misread(page.hits(), query);
        Map<String, List<FoundPage>> foundOn =
                pages.of(page.hits().stream().map(hit -> shown(hit, misread)).toList());
        Map<String, List<FoundSignatory>> signed =
                signatories.in(page.hits().stream().map(Hit::id).toList(), meaning);
        return new SearchResult(
                page.total(),
                page.hits().stream()
                        .map(hit -> hit(
                                hit,
                                fragments(hit, misread),
                                foundOn.getOrDefault(hit.id(), List.of()),
                                signed.getOrDefault(hit.id(), List.of())))
                        .toList(),
                request.facets() ? Optional.of(FacetCounts.read(page.facets(), lookup)) : Optional.empty(),
                page.next(),
                request.query().notes());
    }

    public SearchResult search(SearchQuery query) {
        return search(SearchRequest.of(query));
    }

    /** Organisations for what was typed so far: any part of any name, or an acronym; those seen most come first. */
    public List<OrganisationRow> organisations(String typed, int most) {
        return organisations(typed, most, Optional.empty()).rows();
    }

    /** The same, page by page. */
    public OrganisationPage organisations(String typed, int most, Optional<Cursor> after) {
        return suggestions.page(typed, most, after);
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

    private static List<Fragment> fragments(Hit<Shown> hit, Map<String, List<Fragment>> misread) {
        return misread.getOrDefault(hit.id(), FoundText.of(hit, "text"));
    }

    private static FoundPages.Shown shown(Hit<Shown> hit, Map<String, List<Fragment>> misread) {
        Shown shown = Objects.requireNonNull(hit.source());
        return new FoundPages.Shown(shown.record(), shown.pages(), fragments(hit, misread));
    }

    private static SearchResult.Hit hit(
            Hit<Shown> hit, List<Fragment> fragments, List<FoundPage> foundOn, List<FoundSignatory> signatories) {
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
                shown.pages(),
                shown.signatureCount(),
                shown.confidence(),
                FoundStatements.score(hit),
                fragments,
                foundOn,
                signatories,
                Why.in(hit.matchedQueries()));
    }
}
