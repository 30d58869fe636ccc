package org.undersigned.signatories;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements that very many have signed, no two names alike, in several layouts. */
final class LongLists {
    private static final String HEAD = "Open letter\n\nSignatories:";
    private static final String[] COUNTRIES = {"Kenya", "Peru", "Austria", "Ghana", "France"};
    private static final int FIRST_SIGN = 0x4e00;
    private static final int SIGNS = 2_000;

    private LongLists() {}

    static String inLines(int size) {
        return HEAD + "\n" + joined(size, i -> i + ". " + name(i), "\n") + "\n";
    }

    static String running(int size) {
        return HEAD + " " + joined(size, LongLists::name, ", ") + ".";
    }

    /** A text of each layout, by its name. */
    static Map<String, IntFunction<String>> layouts() {
        Map<String, IntFunction<String>> layouts = new LinkedHashMap<>();
        layouts.put("one a line", LongLists::inLines);
        layouts.put("run on", LongLists::running);
        layouts.put("persons", n -> HEAD + "\n" + joined(n, i -> person(i) + ", teacher, " + country(i), "\n"));
        layouts.put("table", n -> HEAD + "\n" + joined(n, i -> name(i) + "      " + country(i), "\n"));
        layouts.put("wrapped", n -> HEAD + "\n" + joined(n, i -> "- Union of the Workers and the\n" + name(i), "\n"));
        layouts.put("brackets", n -> HEAD + " " + joined(n, i -> person(i) + " (teacher)", ", ") + ".");
        layouts.put("semicolons", n -> HEAD + " " + joined(n, i -> name(i) + ", " + country(i), "; ") + ".");
        layouts.put("without spaces", n -> "公開書簡\n\n署名団体：" + joined(n, LongLists::signs, "、") + "。");
        return layouts;
    }

    private static String joined(int size, IntFunction<String> entry, String between) {
        return IntStream.rangeClosed(1, size).mapToObj(entry).collect(Collectors.joining(between));
    }

    private static String name(int i) {
        return "Harbour Union of Quay " + letters(i);
    }

    private static String person(int i) {
        return "Anna " + letters(i);
    }

    private static String country(int i) {
        return COUNTRIES[i % COUNTRIES.length];
    }

    private static String signs(int i) {
        return "" + (char) (FIRST_SIGN + i % SIGNS) + (char) (FIRST_SIGN + SIGNS + i / SIGNS) + "の会";
    }

    private static String letters(int n) {
        StringBuilder out = new StringBuilder();
        for (int rest = n; rest > 0; rest /= 26) out.append((char) ((out.length() == 0 ? 'A' : 'a') + rest % 26));
        return out.append("o").toString();
    }
}
