package org.undersigned.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.search.Archive;
import org.undersigned.search.Cursor;
import org.undersigned.search.Kindred;
import org.undersigned.search.OrganisationPage;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.PageRequest;
import org.undersigned.search.PageResult;
import org.undersigned.search.PageSearch;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;
import org.undersigned.search.SignatureRow;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;
import org.undersigned.search.StatementSearch;

/** The catalogue as Elasticsearch holds it. */
@Component
@ServerOnly
final class IndexedCatalogue implements Catalogue {
    private final StatementSearch search;
    private final PageSearch pages;
    private final Archive archive;
    private final Kindred kindred;
    private final StatementIndex index;

    IndexedCatalogue(StatementSearch search, PageSearch pages, Archive archive, Kindred kindred, StatementIndex index) {
        this.search = search;
        this.pages = pages;
        this.archive = archive;
        this.kindred = kindred;
        this.index = index;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    @Override
    public PageResult search(PageRequest request) {
        return pages.search(request);
    }

    @Override
    public Optional<StatementDocument> statement(String record) {
        return archive.find(record);
    }

    @Override
    public List<Kindred.Kin> kin(StatementDocument statement) {
        return kindred.kin(statement);
    }

    @Override
    public List<Kindred.Unsigned> unsigned(
            Collection<String> others,
            int atLeast,
            Collection<String> without,
            LocalDate first,
            LocalDate last,
            int most) {
        return kindred.unsigned(others, atLeast, without, first, last, most);
    }

    @Override
    public boolean holds(String record) {
        return archive.holds(record);
    }

    @Override
    public Optional<Archive.Place> place(String record, int list, int position) {
        return archive.place(record, list, position);
    }

    @Override
    public StatementSearch.Marked marked(String record, SearchQuery query) {
        return search.marked(record, query);
    }

    @Override
    public Optional<OrganisationRow> organisation(String id) {
        return search.organisation(id);
    }

    @Override
    public Map<String, OrganisationRow> organisations(Collection<String> ids) {
        return search.organisations(ids);
    }

    @Override
    public List<Set<String>> listsWith(Collection<String> organisationIds, int most) {
        return archive.listsWith(organisationIds, most);
    }

    @Override
    public List<OrganisationRow> organisations(String typed, int most) {
        return search.organisations(typed, most);
    }

    @Override
    public OrganisationPage organisations(String typed, int most, Optional<Cursor> after) {
        return search.organisations(typed, most, after);
    }

    @Override
    public StatementIndex.Totals count() {
        return index.count();
    }

    @Override
    public Stream<StatementDocument> statements() {
        return archive.statements();
    }

    @Override
    public Stream<SignatureRow> signatures() {
        return archive.signatures();
    }
}
