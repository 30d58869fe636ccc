package org.undersigned.structure;

/** A stretch of a text, the end exclusive. */
record Range(int from, int to) {
    String of(String text) {
        return text.substring(from, to);
    }

    /** Where the sign next stands inside; -1 where it does not. However much text there is behind, it is not looked through. */
    int find(String text, char sign, int at) {
        for (int i = at; i < to; i++) if (text.charAt(i) == sign) return i;
        return -1;
    }

    Range upTo(Range other) {
        return new Range(from, other.to);
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** Without these characters at its ends. */
    Range trimmed(String text, String characters) {
        int start = from;
        int end = to;
        while (start < end && characters.indexOf(text.charAt(start)) >= 0) start++;
        while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) end--;
        return new Range(start, end);
    }
}
