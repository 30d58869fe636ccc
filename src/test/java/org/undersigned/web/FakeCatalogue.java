package org.undersigned.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.search.Archive;
import org.undersigned.search.Cursor;
import org.undersigned.search.IndexUnavailable;
import org.undersigned.search.Kindred;
import org.undersigned.search.OrganisationPage;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.PageRequest;
import org.undersigned.search.PageResult;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;
import org.undersigned.search.SignatureRow;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;
import org.undersigned.search.StatementSearch;

/** Stands for Elasticsearch: answers what it was given, remembers what it was asked, and can be away. */
final class FakeCatalogue implements Catalogue {
    final List<SearchRequest> asked = new ArrayList<>();
    final List<StatementDocument> statements = new ArrayList<>();

    /** What it takes to read one when everything is exported. */
    volatile long millisAStatement;

    final AtomicInteger exports = new AtomicInteger();

    final List<OrganisationRow> organisations = new ArrayList<>();
    final List<PageRequest> askedOfPages = new ArrayList<>();
    PageResult pages = Statements.foundPages();
    SearchResult result = Statements.found();
    final List<String> unsignedBy = new ArrayList<>();
    StatementSearch.Marked marked = StatementSearch.Marked.NOTHING;
    List<Set<String>> lists = List.of();
    Optional<IndexUnavailable> away = Optional.empty();

    @Override
    public SearchResult search(SearchRequest request) {
        answer();
        asked.add(request);
        return result;
    }

    @Override
    public PageResult search(PageRequest request) {
        answer();
        askedOfPages.add(request);
        return pages;
    }

    @Override
    public Optional<StatementDocument> statement(String record) {
        answer();
        return statements.stream().filter(s -> s.record().equals(record)).findFirst();
    }

    @Override
    public List<Kindred.Kin> kin(StatementDocument statement) {
        return List.of(new Kindred.Kin(
                "cd".repeat(32),
                Optional.of("For water " + Statements.EVIL),
                "en",
                statement.date(),
                false,
                12,
                13,
                Optional.of(3L)));
    }

    @Override
    public List<Kindred.Unsigned> unsigned(
            Collection<String> others,
            int atLeast,
            Collection<String> without,
            LocalDate first,
            LocalDate last,
            int most) {
        unsignedBy.addAll(others);
        return List.of(new Kindred.Unsigned(
                "ef".repeat(32), Optional.of("Without " + Statements.EVIL), "en", Optional.of(first), atLeast));
    }

    @Override
    public boolean holds(String record) {
        return statement(record).isPresent();
    }

    @Override
    public Optional<Archive.Place> place(String record, int list, int position) {
        return statement(record).stream()
                .flatMap(s -> s.signatories().stream())
                .filter(s -> s.list() == list && s.position() == position)
                .map(s -> new Archive.Place(s.page(), s.box()))
                .findFirst();
    }

    @Override
    public StatementSearch.Marked marked(String record, SearchQuery query) {
        answer();
        return marked;
    }

    @Override
    public Optional<OrganisationRow> organisation(String id) {
        answer();
        return organisations.stream()
                .filter(o -> o.id().equals(id) || o.formerIds().contains(id))
                .findFirst();
    }

    @Override
    public Map<String, OrganisationRow> organisations(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> organisation(id).stream().map(row -> Map.entry(id, row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Set<String>> listsWith(Collection<String> organisationIds, int most) {
        answer();
        return lists;
    }

    @Override
    public List<OrganisationRow> organisations(String typed, int most) {
        answer();
        return organisations;
    }

    @Override
    public OrganisationPage organisations(String typed, int most, Optional<Cursor> after) {
        return new OrganisationPage(organisations(typed, most), Optional.empty());
    }

    @Override
    public StatementIndex.Totals count() {
        answer();
        return new StatementIndex.Totals(statements.size(), 2, organisations.size(), 3);
    }

    private void waits() {
        try {
            Thread.sleep(millisAStatement);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public Stream<StatementDocument> statements() {
        answer();
        exports.incrementAndGet();
        return statements.stream().peek(statement -> waits());
    }

    @Override
    public Stream<SignatureRow> signatures() {
        answer();
        return Stream.empty();
    }

    private void answer() {
        away.ifPresent(failure -> {
            throw failure;
        });
    }
}
