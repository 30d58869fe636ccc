package org.undersigned.structure;

import java.util.Arrays;

/** Beginnings (or, read backwards, ends) of words, walked letter by letter: no text is cut to look one up. */
final class Stems {
    private final boolean backwards;
    private final Node root = new Node();
    private boolean empty = true;

    private static final class Node {
        private char[] letters = new char[0];
        private Node[] next = new Node[0];
        private boolean ends;

        private Node step(char c) {
            int at = Arrays.binarySearch(letters, c);
            return at < 0 ? add(-at - 1, c) : next[at];
        }

        private Node add(int at, char c) {
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, at, letters, at + 1, letters.length - at - 1);
            System.arraycopy(next, at, next, at + 1, next.length - at - 1);
            letters[at] = c;
            next[at] = new Node();
            return next[at];
        }
    }

    Stems(boolean backwards) {
        this.backwards = backwards;
    }

    void add(String stem) {
        Node node = root;
        for (int i = 0; i < stem.length(); i++) node = node.step(letter(stem, i));
        node.ends = true;
        empty = false;
    }

    private char letter(String word, int i) {
        return word.charAt(backwards ? word.length() - 1 - i : i);
    }

    /** Whether the word begins (or ends) with one of them. */
    boolean match(String word) {
        if (empty) return false;
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            int at = Arrays.binarySearch(node.letters, letter(word, i));
            if (at < 0) return false;
            node = node.next[at];
            if (node.ends) return true;
        }
        return false;
    }
}
