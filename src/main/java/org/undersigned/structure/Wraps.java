package org.undersigned.structure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a line goes on with the one before: by margins where they are known, else by what the words need. */
final class Wraps {
    /** Lines that begin within this part of the page's width from each other stand in one column. */
    private static final double COLUMN = .06;
    /** A margin is believed when so many lines reach it, and this share of the lines of its column. */
    private static final int REACHING = 3;

    private static final double REACHING_SHARE = .2;

    /** A margin is also believed when so many lines that surely go on break where the next word would not have fitted. */
    private static final int PROOFS = 2;

    /** Ragged lines end a little before the margin that typesetting gave them. */
    private static final double AT_PAGE_MARGIN = .92;

    /** Plain text is not broken into shorter lines than this, in characters. */
    private static final int NARROWEST_TEXT = 50;

    private static final double TITLE_SIZE = 1.2;
    private static final double NEAR_MARGIN = .97;
    private static final double NEARLY_FULL = .92;
    /** A dash, or an article cut from its word: what ends so is not complete. */
    private static final Pattern OPEN_END = Pattern.compile("[-–&/]|(?i:[dl]['’])");

    /** "ABC – Alliance of …": an acronym and a dash lead the entry. */
    private static final Pattern ACRONYM_LED = Pattern.compile("(?=\\S*\\p{Lu}\\S*\\p{Lu})\\S{2,16} [-–—] ?\\p{Lu}.*");

    private static final Pattern HYPHEN_END = Pattern.compile("\\p{Ll}[-‐¬]$");

    /** A heading between entries is shorter than an entry that did not fit on its line. */
    private static final int LONGEST_HEADING = 30;

    /** No entry is longer; what goes on is something else. */
    private static final int LONGEST_ENTRY = 400;

    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Map<Integer, Integer> textMargins;
    private final Edges edges;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Long, Integer> margins = new HashMap<>();
    private final Map<Long, Integer> lefts = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> reaching = new HashMap<>();
    private final Map<Long, Integer> proved = new HashMap<>();
    private final Map<Long, Integer> refuted = new HashMap<>();
    private final Map<Long, Integer> columnWidths = new HashMap<>();
    private final Map<TextLine, Boolean> beside = new IdentityHashMap<>();
    private final SideBySide sides;
    private final ClosingMarks closing;

    /** @param textMargins the right margin that each page has if it is like the left one */
    Wraps(List<TextLine> lines, Shapes shapes, Map<Integer, Integer> textMargins) {
        this.textMargins = textMargins;
        this.lines = lines;
        this.edges = new Edges(lines);
        this.closing = new ClosingMarks(lines);
        this.shapes = shapes;
        this.sides = new SideBySide(lines);
        for (int i = 0; i < lines.size(); i++) if (sides.isBeside(i)) beside.put(lines.get(i), true);
        lines.forEach(line -> widths.merge(line.page(), edges.right(line), Math::max));
        double size = middleSize(lines);
        lines.stream()
                .filter(line -> isSized(line, size))
                .forEach(line -> margins.merge(column(line), edges.right(line), Math::max));
        lines.forEach(line -> lefts.merge(column(line), edges.left(line), Math::min));
        lines.stream()
                .filter(this::isBeside)
                .forEach(line -> columnWidths.merge(pool(line), edges.right(line) - left(line), Math::max));
        lines.forEach(line -> counts.merge(column(line), 1, Integer::sum));
        for (TextLine line : lines) if (reaches(line)) reaching.merge(column(line), 1, Integer::sum);
        for (int i = 1; i < lines.size(); i++)
            if (surelyGoesOn(i - 1, i))
                (hasNoRoom(lines.get(i - 1), lines.get(i)) ? proved : refuted)
                        .merge(pool(lines.get(i - 1)), 1, Integer::sum);
    }

    private boolean isBeside(TextLine line) {
        return beside.containsKey(line);
    }

    /** What is learned of one of several columns side by side holds for all of them. */
    private long pool(TextLine line) {
        return isBeside(line) ? line.page() * 1000L + 999 : column(line);
    }

    private int left(TextLine line) {
        return lefts.getOrDefault(column(line), 0);
    }

    private int margin(TextLine line) {
        return isBeside(line)
                ? left(line) + columnWidths.getOrDefault(pool(line), 0)
                : margins.getOrDefault(column(line), 0);
    }

    /** By its words alone, whatever the margins: behind a preposition, or in lower case. */
    private boolean surelyGoesOn(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (a.page() != b.page() || b.isMarked() || b.gapBefore() || b.content().isEmpty()) return false;
        boolean lower = Character.isLowerCase(b.content().codePointAt(0)) && !isCamel(b.content());
        boolean bracket = b.content().startsWith("(") && b.content().endsWith(")");
        return lower || bracket || dangles(a.content()) && !closing.close(before);
    }

    private static double middleSize(List<TextLine> lines) {
        List<Double> sizes = lines.stream()
                .map(TextLine::fontSizePt)
                .filter(size -> size > 0)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    /** Titles in larger letters say nothing of the margin that the text keeps. */
    private static boolean isSized(TextLine line, double size) {
        return size == 0 || line.fontSizePt() == 0 || line.fontSizePt() < TITLE_SIZE * size;
    }

    private long column(TextLine line) {
        if (line.box().isEmpty()) return line.page() * 1000L;
        double width = Math.max(40, COLUMN * widths.getOrDefault(line.page(), 1000));
        return line.page() * 1000L + Math.round(edges.left(line) / width) + (isBeside(line) ? 500 : 0);
    }

    private boolean reaches(TextLine line) {
        return edges.right(line) - left(line) >= NEAR_MARGIN * (margin(line) - left(line));
    }

    /** The margin of a column is that of the page, or one that enough lines reach. */
    private boolean isTrusted(TextLine line) {
        long column = pool(line);
        if (line.box().isEmpty() && margin(line) < NARROWEST_TEXT) return false;
        // names that nearly fill a narrow column break where wrapped ones would
        boolean isProved =
                !isBeside(line) && proved.getOrDefault(column, 0) >= PROOFS && refuted.getOrDefault(column, 0) == 0;
        return isProved || isReached(line);
    }

    private boolean isReached(TextLine line) {
        long column = column(line);
        int margin = margin(line);
        int page = textMargins.getOrDefault(line.page(), Integer.MAX_VALUE);
        if (margin >= AT_PAGE_MARGIN * page && edges.left(line) < margin / 2) return true;
        int reach = reaching.getOrDefault(column, 0);
        return reach >= REACHING && reach >= REACHING_SHARE * counts.getOrDefault(column, 1);
    }

    /** Whether the first word of the line could not have stood on the line before. */
    boolean isFull(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (a.page() != b.page() || !isTrusted(a)) return false;
        return hasNoRoom(a, b) && edges.right(a) - left(a) > .6 * (margin(a) - left(a));
    }

    /** The same, of two lines by their numbers and whether their margin is trusted or not. */
    boolean hasNoRoom(int before, int line) {
        return hasNoRoom(lines.get(before), lines.get(line));
    }

    /** Under a line that leaves its word no room in one of several columns. */
    boolean goesOnInColumn(int before, int line) {
        boolean role = shapes.of(lines.get(line).content()).role();
        return isBeside(lines.get(before)) && hasNoRoom(before, line) && !role;
    }

    /** The first word of the second line does not fit behind the first line. */
    private boolean hasNoRoom(TextLine a, TextLine b) {
        double perCharacter = a.box()
                .map(box -> (double) box.width() / Math.max(1, a.text().length()))
                .orElse(1.0);
        return edges.right(a) + (firstWord(b.content()) + 1) * perCharacter > margin(a);
    }

    /** How long it is. */
    private static int firstWord(String text) {
        int to = 0;
        while (to < text.length() && !Signs.isSpace(text.charAt(to))) to++;
        return to;
    }

    /** Whether a line of a list goes on with the entry that ends on the line before. */
    boolean continuesEntry(String entry, int before, int line, boolean markedList) {
        TextLine b = lines.get(line);
        String text = b.content();
        if (b.isMarked() || text.isEmpty() || entry.length() > LONGEST_ENTRY) return false;
        if (Cells.areRows(lines.get(before), b) || sides.areLevel(before, line)) return false;
        if (closing.close(before) && !Texts.isOpen(entry)) return false;
        if (b.gapBefore() && !isIndented(before, line)) return false;
        if (closing.leaveOpen(before) && entry.length() > LONGEST_HEADING) return true;
        if (Texts.isOpen(entry) || ")]".indexOf(text.charAt(0)) >= 0) return true;
        if (entry.endsWith(",") && isPersonWithRole(entry, text)) return true;
        boolean cut = !closing.close(before) && !isDash(entry) && dangles(entry);
        if (!cut && shapes.of(entry).country() && shapes.of(text).country()) return false;
        if (isDash(entry) && shapes.opensWithHead(text) && shapes.of(entry).organisation()) return false;
        if (isHyphenated(entry, text) || dangles(entry)) return true;
        if (Cue.endsWithColon(text)) return false;
        if (markedList) return true;
        if (Acronyms.needsBoth(entry, text)) return true;
        return needsMore(entry, before, line)
                || isIndented(before, line)
                || isFull(before, line) && !standsAlone(entry, before, text);
    }

    /** "Henriette Killi," and on the next line what she is. */
    private boolean isPersonWithRole(String entry, String text) {
        return shapes.opensWithRole(text) && shapes.of(entry).person() != PersonNames.Likeness.NONE;
    }

    /** Behind a dash the acronym or country was cut off where the next line is an organisation by itself. */
    private static boolean isDash(String entry) {
        return entry.endsWith(" -") || entry.endsWith("–") || entry.endsWith("—");
    }

    /** Ends in a preposition, an article or "and": the noun is on the next line. With a capital, "Van Do", it is a name. */
    boolean dangles(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        if (OPEN_END.matcher(last).matches()) return true;
        boolean word = !last.isEmpty() && last.codePoints().allMatch(Character::isLetter);
        boolean capital = word && Character.isUpperCase(last.codePointAt(0)) && !Script.isAllCapitals(text);
        return word && !capital && shapes.isJoining(last);
    }

    /** A continuation in lower case, or a bracket by itself. */
    private boolean needsMore(String entry, int before, int line) {
        String text = lines.get(line).content();
        boolean titled = shapes.persons().likeness(Shapes.head(text)) == PersonNames.Likeness.KNOWN;
        boolean own = titled
                || startsName(text) && !shapes.of(entry).organisation()
                || shapes.opensWithRole(text) && shapes.opensWithRole(entry);
        boolean lower = Character.isLowerCase(text.codePointAt(0)) && !own && !isCamel(text) && entry.length() > 20;
        if (lower && isTrusted(lines.get(before)) && !hasNoRoom(lines.get(before), lines.get(line))) return false;
        boolean bracket = text.startsWith("(") && entry.length() > 24;
        return lower || bracket;
    }

    /** "iSolder", "eBürger": names that begin small on purpose. */
    private static boolean isCamel(String text) {
        String first = text.split(" ", 2)[0];
        return first.chars().skip(1).anyMatch(Character::isUpperCase)
                || first.indexOf('.') > 0 && first.indexOf('.') < first.length() - 1;
    }

    private boolean startsName(String text) {
        return shapes.of(text).person() != PersonNames.Likeness.NONE
                || Texts.apart(text).length == 1 && text.length() > 4;
    }

    /** Both halves are whole by themselves: a person each, or a country behind each. */
    private boolean standsAlone(String entry, int before, String text) {
        Shape a = shapes.of(entry);
        Shape b = shapes.of(text);
        if (shapes.opensWithHead(text) && !isReached(lines.get(before))) return true;
        boolean persons = a.person() == PersonNames.Likeness.KNOWN && b.person() == PersonNames.Likeness.KNOWN;
        boolean heads =
                a.organisation() && b.organisation() && (shapes.opensWithHead(text) || !isReached(lines.get(before)));
        boolean led = ACRONYM_LED.matcher(entry).matches()
                && ACRONYM_LED.matcher(text).matches();
        boolean pairs = entry.contains(" / ") && text.contains(" / ");
        return persons || heads || led || pairs || a.countryTail() && b.countryTail();
    }

    /** Hangs in under the line before. */
    private boolean isIndented(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (a.page() != b.page() || a.box().isEmpty() || b.box().isEmpty()) return false;
        int step = edges.left(b) - edges.left(a);
        int below = b.box().get().top() - a.box().get().top();
        int height = a.box().get().height();
        return step > height * .8 && step < height * 4 && below > 0 && below < height * 2.2 && !isCentred(a, b);
    }

    private boolean isCentred(TextLine a, TextLine b) {
        int left = edges.left(b) - edges.left(a);
        int right = edges.right(a) - edges.right(b);
        return Math.abs(left - right) < Math.max(6, .25 * Math.abs(left));
    }

    static boolean isHyphenated(String before, String after) {
        return !after.isEmpty()
                && Character.isLowerCase(after.codePointAt(0))
                && HYPHEN_END.matcher(before).find();
    }

    /** Whether a line takes nearly all of its column. */
    boolean isNearlyFull(TextLine line) {
        return edges.right(line) - left(line) > NEARLY_FULL * (margin(line) - left(line));
    }

    /** Whether the writer's own mark closes an entry at the end of the line. */
    boolean isClosed(int line) {
        return closing.close(line);
    }
}
