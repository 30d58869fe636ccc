package org.undersigned.search;

import java.util.Optional;

/**
 * A query and which part of its answer is wanted.
 *
 * @param size hits on a page
 * @param after where the page before ended
 * @param facets also how everything that is found divides up
 * @param steady all pages show the archive as it was at the first one, for a few minutes from page to page
 */
public record SearchRequest(
        SearchQuery query, Sort sort, int size, Optional<Cursor> after, boolean facets, boolean steady) {
    /** More than a screen or a program needs at once; the export is for everything. */
    public static final int LARGEST_PAGE = 1_000;

    /** In which order. */
    public enum Sort {
        /** Best first; where a query has no words, latest first. */
        RELEVANCE,
        LATEST,
        EARLIEST
    }

    public SearchRequest {
        if (size < 0 || size > LARGEST_PAGE)
            throw new IllegalArgumentException("A page has 0 to " + LARGEST_PAGE + " hits, not " + size);
    }

    /** The first twenty, with facets. */
    public static SearchRequest of(SearchQuery query) {
        return new SearchRequest(query, Sort.RELEVANCE, 20, Optional.empty(), true, false);
    }

    public SearchRequest size(int hits) {
        return new SearchRequest(query, sort, hits, after, facets, steady);
    }

    public SearchRequest steadily() {
        return new SearchRequest(query, sort, size, after, facets, true);
    }

    public SearchRequest sort(Sort order) {
        return new SearchRequest(query, order, size, after, facets, steady);
    }

    /** Only the hits, which costs about half. */
    public SearchRequest withoutFacets() {
        return new SearchRequest(query, sort, size, after, false, steady);
    }

    /** The page after that one; its facets would be the same, so they are not counted again. */
    public SearchRequest after(Cursor cursor) {
        return new SearchRequest(query, sort, size, Optional.of(cursor), false, steady);
    }
}
