package org.undersigned.signatories;

/** Statements that very many have signed, no two names alike. */
final class LongLists {
    private LongLists() {}

    static String inLines(int size) {
        StringBuilder text = new StringBuilder("Open letter\n\nSignatories:\n");
        for (int i = 1; i <= size; i++)
            text.append(i).append(". ").append(name(i)).append('\n');
        return text.toString();
    }

    static String running(int size) {
        StringBuilder text = new StringBuilder("Open letter\n\nSignatories: ");
        for (int i = 1; i <= size; i++) text.append(name(i)).append(i < size ? ", " : ".");
        return text.toString();
    }

    private static String name(int i) {
        return "Harbour Union of Quay " + letters(i);
    }

    private static String letters(int n) {
        StringBuilder out = new StringBuilder();
        for (int rest = n; rest > 0; rest /= 26) out.append((char) ((out.length() == 0 ? 'A' : 'a') + rest % 26));
        return out.append("o").toString();
    }
}
