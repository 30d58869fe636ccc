package org.undersigned.ocr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The foot or the side of a web page while it is read. Mostly it holds links and addresses; some pages have their list of signatories there. */
final class WebMargin {
    private static final Set<String> ITEMS = Set.of("li", "tr", "dd");

    /** Fewer are a form, or a remark. */
    private static final int FEWEST_ITEMS = 3;

    /** Of lines that are no items, in a row of breaks: addresses have some six. */
    private static final int FEWEST_LINES = 10;

    private final int firstLine;
    /** What {@link #balance} was when each open item began. */
    private final Deque<Long> openItems = new ArrayDeque<>();

    private int open = 1;
    private int links;
    private int items;
    private int plainItems;
    /** Letters that are no links, less those that are. */
    private long balance;

    /** @param firstLine how many lines there were before it */
    WebMargin(int firstLine) {
        this.firstLine = firstLine;
    }

    int firstLine() {
        return firstLine;
    }

    void open(String tag) {
        open++;
        if (tag.equals("a")) links++;
        if (ITEMS.contains(tag)) openItems.push(balance);
    }

    /** @return whether it is over */
    boolean close(String tag) {
        open--;
        if (tag.equals("a")) links--;
        if (ITEMS.contains(tag) && !openItems.isEmpty()) {
            items++;
            if (balance > openItems.pop()) plainItems++;
        }
        return open == 0;
    }

    void letters(char[] letters, int start, int length) {
        for (int i = start; i < start + length; i++) if (Character.isLetter(letters[i])) balance += links > 0 ? -1 : 1;
    }

    /** @param lines how many there are at its end */
    boolean holdsAList(int lines) {
        boolean ofItems = plainItems >= FEWEST_ITEMS && plainItems * 2 > items;
        return ofItems || balance > 0 && lines - firstLine - items >= FEWEST_LINES;
    }
}
