package org.undersigned.samples;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How much of a text was read wrongly: edits that would mend it, as a share of what was printed. Spaces, quotes, dashes and divided words are no errors. */
public record TextScore(double characters, double words) {
    private static final Pattern DIVIDED = Pattern.compile("[‐-]\n(?=\\w)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    public static TextScore of(String printed, String read) {
        String truth = plain(printed);
        String got = plain(read);
        List<String> truthWords = List.of(truth.split(" "));
        List<String> gotWords = List.of(got.split(" "));
        return new TextScore(
                edits(letters(truth), letters(got))
                        / (double) Math.max(1, letters(truth).size()),
                edits(truthWords, gotWords) / (double) truthWords.size());
    }

    private static String plain(String text) {
        String whole = DIVIDED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("[’‘´`]", "'")
                .replaceAll("[“”«»„]", "\"")
                .replaceAll("[–—‐]", "-");
        return SPACES.matcher(whole).replaceAll(" ").strip();
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().boxed().toList();
    }

    /** Insertions, deletions and replacements (Levenshtein). */
    private static int edits(List<?> from, List<?> to) {
        int[] row = new int[to.size() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                int same = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.size()];
    }
}
