package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;

/** What pages and API ask of the index. Not able to look is {@link org.undersigned.search.IndexUnavailable}, never an empty answer. */
interface Catalogue {
    SearchResult search(SearchRequest request);

    /** @param record SHA-256 */
    Optional<StatementDocument> statement(String record);

    /** By an id of today or one it had before a merge. */
    Optional<OrganisationRow> organisation(String id);

    /** For what was typed so far; for nothing, those that signed most. */
    List<OrganisationRow> organisations(String typed, int most);

    StatementIndex.Totals count();
}
