package org.undersigned.ocr;

import java.util.Set;

/** Where readers of a format without places see white space between lines: it tells where lists begin and end. */
final class BlankLines {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /** Set apart by browsers from what is above and below them; other blocks only begin a line of their own. */
    private static final Set<String> SET_APART =
            Set.of("p", "ul", "ol", "table", "blockquote", "hr", "pre", "section", "article");

    /** What is inside them stands close. */
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final boolean browser;
    private String last = "";
    private boolean marked;
    private boolean due;
    private int preformatted;
    private int lists;

    /** @param browser whether paragraphs, lists and tables are parted by white space, as browsers set them; elsewhere an empty paragraph says so */
    BlankLines(boolean browser) {
        this.browser = browser;
    }

    /** @param empty whether nothing was to be printed since the tag before this one */
    void opened(String tag, boolean empty) {
        marked = true;
        due |= isApart(tag) || empty && tag.equals("br") && last.equals("br");
        if (LISTS.contains(tag)) lists++;
        if (tag.equals("pre")) preformatted++;
        last = tag;
    }

    void closed(String tag, boolean empty) {
        if (LISTS.contains(tag)) lists--;
        due |= isApart(tag) || empty && tag.equals("p") && last.equals("p");
        if (tag.equals("pre")) preformatted--;
    }

    /** The end of a part without tags, or of one of its rows. */
    void ended(boolean empty) {
        due |= empty && arePlain();
    }

    /** Whether white space stands as it was typed. */
    boolean arePlain() {
        return !marked || preformatted > 0;
    }

    /** Whether white space comes before the next line; that line is printed now. */
    boolean beforeNext() {
        boolean before = due;
        due = false;
        last = "";
        return before;
    }

    private boolean isApart(String tag) {
        return HEADINGS.contains(tag) || browser && lists <= 0 && SET_APART.contains(tag);
    }
}
