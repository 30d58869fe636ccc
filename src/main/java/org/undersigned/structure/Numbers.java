package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of numbered lists with the help of their order: lost dots ("24 Name"), letters read for digits
 * ("l2. Name") and two items on one line are put right only where the sequence asks for it.
 */
final class Numbers {
    private static final Pattern MISREAD = Pattern.compile("^\\s*([\\dlIi|!OoSsBbZzQ]{1,5})\\s?[.,:;)\\]]*\\s*(?=\\S)");
    private static final Pattern NEXT_ITEM =
            Pattern.compile("(?<=[\\s;,])(\\d{1,5})\\s?[.)](?!\\d)\\s?(?=[\\p{Lu}\\p{Lo}(«\"“„\\d])");
    private static final Pattern STUB = Pattern.compile("^\\s*[.,:;·•'-]+\\s*(?=[\\p{Lu}\\p{Lo}])");
    private static final String DOTS = "•·▪●";
    /** How far back the last number may stand. */
    private static final int REACH = 12;

    private Numbers() {}

    static List<TextLine> inSequence(List<TextLine> lines) {
        List<TextLine> split = new ArrayList<>();
        int last = 0;
        for (TextLine line : lines) last = splitItems(line, last, split);
        return repair(BareNumbers.marked(withoutPartingDots(split)));
    }

    /** A dot that parts names inside the line before, or inside this one, is no bullet at the start of this one. */
    private static List<TextLine> withoutPartingDots(List<TextLine> lines) {
        List<TextLine> out = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            char first = line.text().charAt(0);
            if (!line.isMarked() || DOTS.indexOf(first) < 0) continue;
            boolean before =
                    i > 0 && !line.gapBefore() && lines.get(i - 1).text().indexOf(first, 1) > 0;
            if (before || line.text().indexOf(first, 1) > 0) out.set(i, line.withMarker(Optional.empty()));
        }
        return out;
    }

    /**
     * "12. A 13. B": a second item on the line begins where the next number stands, also on a line that goes on with item 12.
     *
     * @return the last number up to the end of the line
     */
    private static int splitItems(TextLine line, int before, List<TextLine> out) {
        TextLine rest = line;
        int last = line.number().orElse(line.isMarked() || line.gapBefore() ? 0 : before);
        while (last > 0) {
            Optional<Integer> cut = nextItem(rest, last + 1);
            if (cut.isEmpty()) break;
            out.add(rest.part(0, cut.get(), rest.gapBefore()));
            rest = rest.part(cut.get(), rest.text().length(), false);
            last++;
        }
        out.add(rest);
        return last;
    }

    private static Optional<Integer> nextItem(TextLine line, int wanted) {
        int at = line.contentStart();
        if (Signs.DIGITS.first(line.text(), at) < 0) return Optional.empty();
        Matcher m = NEXT_ITEM.matcher(line.text());
        while (m.find(at)) {
            boolean behind = !line.text().substring(0, m.start()).isBlank();
            if (behind && Integer.parseInt(Dates.plainDigits(m.group(1))) == wanted) return Optional.of(m.start());
            at = m.end();
        }
        return Optional.empty();
    }

    private static List<TextLine> repair(List<TextLine> lines) {
        List<TextLine> out = new ArrayList<>(lines);
        int last = -1;
        int lastAt = -REACH;
        for (int i = 0; i < out.size(); i++) {
            TextLine line = out.get(i);
            if (line.number().isPresent() && line.number().get() > last) {
                last = line.number().get();
                lastAt = i;
                continue;
            }
            int at = i;
            int before = lastAt;
            int wanted = i - lastAt < REACH && last > 0 ? last + 1 : numberBefore(out, i);
            Optional<Marker> repaired = wanted > 0
                    ? misread(line, wanted, confirmed(out, i, wanted)).or(() -> lost(out, at, wanted, at - before))
                    : Optional.empty();
            if (repaired.isEmpty()) {
                if (line.number().isPresent()) last = line.number().get();
                if (line.number().isPresent()) lastAt = i;
                continue;
            }
            out.set(i, line.withMarker(repaired));
            last = wanted;
            lastAt = i;
        }
        return out;
    }

    /** The number that a line should have for those below it; 0 if none is near. */
    private static int numberBefore(List<TextLine> lines, int i) {
        for (int k = i + 1; k < Math.min(lines.size(), i + 5); k++)
            if (lines.get(k).number().isPresent()) return lines.get(k).number().get() - (k - i);
        return 0;
    }

    /** Whether the lines around carry the numbers around the wanted one. */
    private static boolean confirmed(List<TextLine> lines, int i, int wanted) {
        boolean before = false;
        boolean after = false;
        for (int k = Math.max(0, i - 3); k < i; k++)
            before |= lines.get(k).number().filter(n -> n == wanted - 1).isPresent();
        for (int k = i + 1; k < Math.min(lines.size(), i + 4); k++)
            after |= startsWith(lines.get(k).text(), wanted + 1)
                    || startsWith(lines.get(k).text(), wanted + 2);
        return before || after;
    }

    /** ". Norway": of the number only the dot is left; believed where the next number that is left agrees. */
    private static Optional<Marker> lost(List<TextLine> lines, int i, int wanted, int since) {
        Matcher m = STUB.matcher(lines.get(i).text());
        if (since != 1 || !m.find() || lines.get(i).number().isPresent()) return Optional.empty();
        for (int k = i + 1; k < Math.min(lines.size(), i + 30); k++)
            if (lines.get(k).number().isPresent())
                return lines.get(k).number().get() - wanted == k - i ? Optional.of(stub(m, wanted)) : Optional.empty();
        return Optional.of(stub(m, wanted));
    }

    private static Marker stub(Matcher m, int wanted) {
        return new Marker(Marker.Kind.NUMBER, Optional.of(wanted), m.end());
    }

    private static boolean startsWith(String text, int number) {
        return text.startsWith(Integer.toString(number));
    }

    private static Optional<Marker> misread(TextLine line, int wanted, boolean confirmed) {
        if (!confirmed || line.marker().isPresent() && line.number().isEmpty()) return Optional.empty();
        Matcher m = MISREAD.matcher(line.text());
        if (!m.find()) return Optional.empty();
        String token = m.group(1);
        String want = Integer.toString(wanted);
        int length = m.end();
        if (!digits(token).equals(want)) {
            String glued = digits(token.length() > want.length() ? token.substring(0, want.length()) : "");
            if (!glued.equals(want)) return Optional.empty();
            length = line.text().indexOf(token) + want.length();
        }
        boolean numeral = token.chars().anyMatch(Character::isDigit)
                || length < m.end()
                || line.text().substring(0, m.end()).matches(".*[.,:;)\\]]\\s*");
        return numeral ? Optional.of(new Marker(Marker.Kind.NUMBER, Optional.of(wanted), length)) : Optional.empty();
    }

    private static String digits(String token) {
        return token.replaceAll("[lIi|!]", "1")
                .replaceAll("[OoQ]", "0")
                .replaceAll("[Ss]", "5")
                .replaceAll("[Bb]", "8")
                .replaceAll("[Zz]", "2");
    }
}
