package org.undersigned.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.search.Archive;
import org.undersigned.search.Cursor;
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

/** What pages and API ask of the index. Not able to look is {@link org.undersigned.search.IndexUnavailable}, never an empty answer. */
interface Catalogue {
    SearchResult search(SearchRequest request);

    PageResult search(PageRequest request);

    /** @param record SHA-256 */
    Optional<StatementDocument> statement(String record);

    boolean holds(String record);

    /** What may be the same statement in another version or language. */
    List<Kindred.Kin> kin(StatementDocument statement);

    /**
     * Statements of a time that several of some organisations signed and that an organisation is not in.
     *
     * @param without ids of that organisation, of today and before
     */
    List<Kindred.Unsigned> unsigned(
            Collection<String> others,
            int atLeast,
            Collection<String> without,
            LocalDate first,
            LocalDate last,
            int most);

    /** Where an entry of a signatory list stands on the scan. */
    Optional<Archive.Place> place(String record, int list, int position);

    /** What a query finds in one statement. */
    StatementSearch.Marked marked(String record, SearchQuery query);

    /** By an id of today or one it had before a merge. */
    Optional<OrganisationRow> organisation(String id);

    /** By ids of today or before; who is not there is left out. */
    Map<String, OrganisationRow> organisations(Collection<String> ids);

    /** The organisations of the latest statements that list one of these ids, a set for each. */
    List<Set<String>> listsWith(Collection<String> organisationIds, int most);

    /** For what was typed so far; for nothing, those that signed most. */
    List<OrganisationRow> organisations(String typed, int most);

    /** The same, page by page. */
    OrganisationPage organisations(String typed, int most, Optional<Cursor> after);

    StatementIndex.Totals count();

    /** Everything, as it is at this moment; to be closed. */
    Stream<StatementDocument> statements();

    /** Everything, as it is at this moment; to be closed. */
    Stream<SignatureRow> signatures();
}
