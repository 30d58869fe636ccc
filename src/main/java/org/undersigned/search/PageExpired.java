package org.undersigned.search;

/** The archive as it was at the first page of a steady search is kept no more: the next page was asked for too late. */
public final class PageExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageExpired(IndexUnavailable cause) {
        super("The pages of this search are no longer kept as they were.", cause);
    }
}
