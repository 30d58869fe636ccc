package org.undersigned.search;

import java.util.Optional;

/**
 * A query about single pages and which part of its answer is wanted.
 *
 * @param record SHA-256 of the one statement to look in; all of them without
 * @param size hits in one answer
 * @param after where the answer before ended
 */
public record PageRequest(
        SearchQuery query, Optional<String> record, SearchRequest.Sort sort, int size, Optional<Cursor> after) {
    public PageRequest {
        if (size < 0 || size > SearchRequest.LARGEST_PAGE)
            throw new IllegalArgumentException(
                    "An answer has 0 to " + SearchRequest.LARGEST_PAGE + " hits, not " + size);
    }

    /** The first twenty of the whole archive. */
    public static PageRequest of(SearchQuery query) {
        return new PageRequest(query, Optional.empty(), SearchRequest.Sort.RELEVANCE, 20, Optional.empty());
    }
}
