package org.undersigned.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a line goes on with the one before: by margins where they are known, else by what the words need. */
final class Wraps {
    /** A margin is also believed when so many lines that surely go on break where the next word would not have fitted. */
    private static final int PROOFS = 2;

    /** Plain text is not broken into shorter lines than this, in characters. */
    private static final int NARROWEST_TEXT = 50;

    /** A dash, or an article cut from its word: what ends so is not complete. */

    /** "ABC – Alliance of …": an acronym and a dash lead the entry. */
    private static final Pattern ACRONYM_LED = Pattern.compile("(?=\\S*\\p{Lu}\\S*\\p{Lu})\\S{2,16} [-–—] ?\\p{Lu}.*");

    private static final Pattern HYPHEN_END = Pattern.compile("\\p{Ll}[-‐¬]$");

    /** A heading between entries is shorter than an entry that did not fit on its line. */
    private static final int LONGEST_HEADING = 30;

    /** In characters: so short an entry may be whole, and the next begin small. */
    private static final int SHORT_ENTRY = 20;

    private static final String QUOTES = "\"“„«»”";

    /** No entry is longer; what goes on is something else. */
    private static final int LONGEST_ENTRY = 400;

    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Edges edges;
    private final Margins margins;
    private final Map<Long, Integer> proved = new HashMap<>();
    private final Map<Long, Integer> refuted = new HashMap<>();
    private final SideBySide sides;
    private final ClosingMarks closing;

    /** @param textMargins the right margin that each page has if it is like the left one */
    Wraps(List<TextLine> lines, Shapes shapes, Map<Integer, Integer> textMargins) {
        this.lines = lines;
        this.edges = new Edges(lines);
        this.closing = new ClosingMarks(lines);
        this.shapes = shapes;
        this.sides = new SideBySide(lines);
        this.margins = new Margins(lines, edges, sides, textMargins);
        for (int i = 1; i < lines.size(); i++)
            if (surelyGoesOn(i - 1, i))
                (margins.hasNoRoom(lines.get(i - 1), lines.get(i)) ? proved : refuted)
                        .merge(margins.pool(lines.get(i - 1)), 1, Integer::sum);
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

    /** A margin is believed that enough lines reach, or that lines which surely go on have proved. */
    private boolean isTrusted(TextLine line) {
        long column = margins.pool(line);
        if (line.box().isEmpty() && margins.margin(line) < NARROWEST_TEXT) return false;
        // names that nearly fill a narrow column break where wrapped ones would
        boolean isProved = !margins.isBeside(line)
                && proved.getOrDefault(column, 0) >= PROOFS
                && refuted.getOrDefault(column, 0) == 0;
        return isProved || margins.isReached(line);
    }

    /** Whether the first word of the line could not have stood on the line before. */
    boolean isFull(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (a.page() != b.page() || !isTrusted(a)) return false;
        return margins.hasNoRoom(a, b) && edges.right(a) - margins.left(a) > .6 * (margins.margin(a) - margins.left(a));
    }

    /** The same, of two lines by their numbers and whether their margin is trusted or not. */
    boolean hasNoRoom(int before, int line) {
        return margins.hasNoRoom(lines.get(before), lines.get(line));
    }

    /** Under a line that leaves its word no room in one of several columns. */
    boolean goesOnInColumn(int before, int line) {
        boolean role = shapes.of(lines.get(line).content()).role();
        return margins.isBeside(lines.get(before)) && hasNoRoom(before, line) && !role;
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
        boolean roomless = margins.isBeside(lines.get(before)) && hasNoRoom(before, line);
        if (isDash(entry) && shapes.opensWithHead(text) && shapes.of(entry).organisation() && !roomless) return false;
        if (isHyphenated(entry, text) || dangles(entry)) return true;
        if (Cue.endsWithColon(text)) return false;
        if (markedList && !isWholeByItself(entry, before, line)) return true;
        if (Acronyms.needsBoth(entry, text)) return true;
        return needsMore(entry, before, line)
                || roomless && isNamedBelow(entry, text)
                || isIndented(before, line)
                || isFull(before, line) && !standsAlone(entry, before, text);
    }

    /** "Henriette Killi," and on the next line what she is. */
    private boolean isPersonWithRole(String entry, String text) {
        return shapes.opensWithRole(text) && shapes.of(entry).person() != PersonNames.Likeness.NONE;
    }

    /** "Ligue des droits de l'homme (LDH)", "Fondation Fanon" whose bullet was forgotten: nothing but its look tells, so it must begin or end as names do. */
    private boolean isWholeByItself(String entry, int before, int line) {
        String text = lines.get(line).content();
        boolean closed = entry.endsWith(")") && Acronyms.hasBracketed(entry);
        boolean named = shapes.opensWithHead(text) && (closed || !isFull(before, line) && !hasNoRoom(before, line));
        return (named || closed && text.endsWith(")") && Acronyms.hasBracketed(text))
                && shapes.of(entry).organisation()
                && !dangles(entry)
                && !isIndented(before, line);
    }

    /** Behind a dash the acronym or country was cut off where the next line is an organisation by itself. */
    private static boolean isDash(String entry) {
        return entry.endsWith(" -") || entry.endsWith("–") || entry.endsWith("—");
    }

    /** Ends in a preposition, an article or "and": the noun is on the next line. With a capital, "Van Do", it is a name. */
    boolean dangles(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        if (Joints.OPEN_END.matcher(last).matches()) return true;
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
        boolean roomless = margins.isBeside(lines.get(before)) && hasNoRoom(before, line);
        boolean lower = Character.isLowerCase(text.codePointAt(0))
                && !own
                && !isCamel(text)
                && (entry.length() > SHORT_ENTRY || roomless);
        if (lower && isTrusted(lines.get(before)) && !margins.hasNoRoom(lines.get(before), lines.get(line)))
            return false;
        boolean bracket = text.startsWith("(") && entry.length() > 24;
        return lower || bracket;
    }

    /** "Women's society" and below it "“Virtue”, Ruse": the name of what has only been called by its kind. */
    private boolean isNamedBelow(String entry, String text) {
        return QUOTES.indexOf(text.charAt(0)) >= 0
                && entry.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)
                && shapes.of(entry).organisation();
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
        if (shapes.opensWithHead(text) && !margins.isReached(lines.get(before))) return true;
        boolean persons = a.person() == PersonNames.Likeness.KNOWN && b.person() == PersonNames.Likeness.KNOWN;
        boolean heads = a.organisation()
                && b.organisation()
                && (shapes.opensWithHead(text) || !margins.isReached(lines.get(before)));
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

    /** Hangs in as the last line of its entry does; below a heading that hangs in there are lines that begin no further left. */
    boolean hangsIn(int before, int line) {
        if (!isIndented(before, line)) return false;
        if (line + 1 == lines.size() || !isBelow(line, line + 1)) return true;
        return edges.left(lines.get(line + 1)) <= edges.left(lines.get(before));
    }

    private boolean isBelow(int above, int line) {
        return lines.get(above).page() == lines.get(line).page()
                && lines.get(line).box().isPresent()
                && lines.get(line).box().get().top()
                        > lines.get(above).box().orElseThrow().top();
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

    boolean isNearlyFull(TextLine line) {
        return margins.isNearlyFull(line);
    }

    /** Whether the writer's own mark closes an entry at the end of the line. */
    boolean isClosed(int line) {
        return closing.close(line);
    }
}
