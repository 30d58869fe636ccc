package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes entries of the lines of a region: joins wrapped lines and stacked blocks, takes group headings and dates out. */
final class Entries {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** "Center for Rights – CR – Estados Unid:": the colon is what a scan left of a letter. */
    private static final Pattern LINKED = Pattern.compile("\\s[-–—]\\s.*\\s[-–—]\\s");

    private static final int LONGEST_GROUP = 8;

    /** A line without a bullet among lines with one must look this much like a signatory. */
    private static final double UNMARKED = .8;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Wraps wraps;
    private final Hyphens hyphens;
    private final CountryLed byCountry;
    private final TwoInOne twoInOne;
    private final GroupedRuns groupedRuns;
    private final StyledGroups styledGroups;
    private List<Integer> styled = List.of();
    private final Cards cards;
    private final PairedLines paired;

    Entries(List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Wraps wraps, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.styledGroups = new StyledGroups(lines, shapes);
        this.groupedRuns = new GroupedRuns(lines, vocabulary, shapes, hyphens);
        this.twoInOne = new TwoInOne(lines, shapes, vocabulary);
        this.byCountry = new CountryLed(vocabulary, shapes, hyphens);
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.wraps = wraps;
        this.cards = new Cards(lines, vocabulary, hyphens);
        this.paired = new PairedLines(lines, shapes);
    }

    List<Draft> of(int from, int to) {
        Optional<List<Draft>> alike = cards.of(from, to).or(() -> paired.of(from, to));
        if (alike.isPresent()) return alike.get();
        Optional<List<List<Integer>>> stacked = new Stacks(lines, shapes).of(from, to);
        styled = stacked.isPresent() ? List.of() : styledGroups.of(from, to);
        Optional<List<List<Integer>>> captions = new Captions(lines).of(from, to);
        List<List<Integer>> items = stacked.or(() -> captions).orElseGet(() -> joined(from, to));
        Optional<List<Draft>> grouped = stacked.isPresent() ? Optional.empty() : groupedRuns.of(items);
        if (grouped.isPresent()) return grouped.get();
        return drafts(items, from, to, stacked.isPresent());
    }

    double markedShare(int from, int to) {
        long marked =
                lines.subList(from, to).stream().filter(TextLine::isMarked).count();
        return (double) marked / Math.max(1, to - from);
    }

    /** Lines one by one, wrapped ones together. */
    private List<List<Integer>> joined(int from, int to) {
        boolean marked = markedShare(from, to) > .3 && markedLead(from, to);
        List<List<Integer>> items = new ArrayList<>();
        Leading leading = new Leading(lines, wraps, from, to);
        String entry = "";
        for (int i = from; i < to; i++) {
            boolean more = !items.isEmpty()
                    && (leading.isClose(i) || !leading.isWide(i) && wraps.continuesEntry(entry, i - 1, i, marked))
                    && !styled.contains(i - 1)
                    && (isUnfinished(entry)
                            || wraps.dangles(entry)
                            || wraps.hangsIn(i - 1, i) && !isGroup(i - 1, marked, .2)
                            || !isGroup(i, marked, .2) && !isHeading(i));
            if (more) {
                items.get(items.size() - 1).add(i);
                entry = entry + " " + lines.get(i).content();
            } else {
                items.add(new ArrayList<>(List.of(i)));
                entry = lines.get(i).content();
            }
        }
        return items;
    }

    /** After an open bracket or a comma something of this entry must follow, were it a country by itself. */
    private static boolean isUnfinished(String entry) {
        return Texts.isOpen(entry) || entry.endsWith(",") || entry.endsWith("،");
    }

    private boolean markedLead(int from, int to) {
        for (int i = from; i < to; i++) if (lines.get(i).isMarked()) return true;
        return false;
    }

    private List<Draft> drafts(List<List<Integer>> items, int from, int to, boolean stacked) {
        boolean marked = markedShare(from, to) > .45;
        double countries = countryShare(items);
        List<Draft> drafts = new ArrayList<>();
        Optional<String> group = Optional.empty();
        Optional<List<Integer>> unused = Optional.empty();
        for (List<Integer> item : items) {
            int first = item.get(0);
            Optional<String> country = cards.country(first);
            if (country.isPresent() && !drafts.isEmpty()) {
                drafts.add(withCountry(drafts.remove(drafts.size() - 1), country.get(), first));
                continue;
            }
            if (cards.isField(first)) continue;
            if (item.size() == 1 && (isHeading(first) || isGroup(first, marked, countries))) {
                group = Optional.of(Texts.strip(lines.get(first).content(), " :："));
                unused = Optional.of(item);
                continue;
            }
            if (!isEntry(item, marked, items.size()) || drafts.isEmpty() && titlesOneColumn(item)) continue;
            for (Draft draft : byCountry.split(draft(item, group, stacked), lines))
                drafts.addAll(twoInOne.split(draft));
            unused = Optional.empty();
        }
        unused.filter(item -> isNameAtEnd(item, drafts))
                .ifPresent(item -> drafts.add(draft(item, Optional.empty(), stacked)));
        return drafts;
    }

    /** A heading below which nothing stands is the last name, where it looks like one. */
    private boolean isNameAtEnd(List<Integer> item, List<Draft> drafts) {
        String text = lines.get(item.get(0)).content();
        Shape shape = shapes.of(text);
        boolean named = shape.organisation() || shape.person() == PersonNames.Likeness.KNOWN;
        return !drafts.isEmpty()
                && named
                && !Cue.endsWithColon(text)
                && !vocabulary.kindsOfSignatories().isIn(text)
                && Cue.ofLine(lines.get(item.get(0)), vocabulary) == Cue.NONE;
    }

    private double countryShare(List<List<Integer>> items) {
        long n = items.stream()
                .filter(i -> shapes.of(lines.get(i.get(0)).content()).country())
                .count();
        return (double) n / Math.max(1, items.size());
    }

    private Draft draft(List<Integer> item, Optional<String> group, boolean stacked) {
        TextLine first = lines.get(item.get(0));
        List<Draft.Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i : item) {
            TextLine line = lines.get(i);
            if (stacked && i != item.get(0) && cards.isDate(i)) continue;
            int start = line.contentStart();
            String content = line.text().substring(start);
            boolean wrapped = stacked && i - item.get(0) > 1 && isWrappedInBlock(i);
            if (stacked && text.length() > 0 && !wrapped)
                text.append(LineReader.CELL).append(content);
            else hyphens.join(text, content);
            spans.add(
                    new Draft.Span(i, item.get(0) == i ? 0 : start, line.text().length()));
        }
        boolean closed = wraps.isClosed(item.get(item.size() - 1));
        String printed = closed
                ? Texts.strip(text.toString(), ClosingMarks.MARKS + " ")
                : text.toString().strip();
        return new Draft(printed, first.number(), first.isMarked(), group, spans);
    }

    /** What an office below which a body stands has no room for is that body, not more of the office. */
    private boolean isWrappedInBlock(int i) {
        String above = lines.get(i - 1).content();
        boolean body =
                shapes.of(above).role() && shapes.of(lines.get(i).content()).organisation();
        return wraps.dangles(above) || !body && wraps.goesOnInColumn(i - 1, i);
    }

    private static Draft withCountry(Draft draft, String country, int line) {
        List<Draft.Span> spans = new ArrayList<>(draft.spans());
        spans.add(new Draft.Span(line, 0, country.length()));
        return new Draft(
                draft.text() + LineReader.CELL + country, draft.number(), draft.marked(), draft.group(), spans);
    }

    private boolean isHeading(int i) {
        TextLine line = lines.get(i);
        Cue cue = Cue.ofLine(line, vocabulary);
        boolean colon = Cue.endsWithColon(line.content());
        if (colon && !LINKED.matcher(line.content()).find()) return true;
        return cue.isStrong()
                && !line.isMarked()
                && shapes.score(line.content()) < .3
                && Wording.of(line.content()).size() < 14;
    }

    /** A heading inside the list: a category, a country over its organisations. */
    private boolean isGroup(int i, boolean marked, double countries) {
        TextLine line = lines.get(i);
        String text = line.content();
        Wording words = Wording.of(text);
        if (styled.contains(i)) return true;
        if (words.size() == 0 || words.size() > LONGEST_GROUP) return false;
        boolean category = vocabulary.kindsOfSignatories().isIn(words)
                && words.tokens().stream()
                        .allMatch(t -> vocabulary.categories().hasWord(t.folded())
                                || t.folded().chars().allMatch(Character::isDigit));
        boolean region = words.size() <= 3 && vocabulary.regions().isIn(words) && isAllRegion(words);
        if (region && !line.isMarked()) return true;
        if (category && (!line.isMarked() || Cue.endsWithColon(text))) return true;
        if (isKindAboveBlock(i, words)) return true;
        boolean country = vocabulary.countries().isCountry(Texts.strip(text, " :："));
        if (country && !line.isMarked())
            return countries < .5 && (marked || countries > .04 || Cue.endsWithColon(text));
        return marked && !line.isMarked() && (line.gapBefore() || line.bold()) && !Shapes.endsSentence(text);
    }

    /** "AFRICA", "Asia and the Pacific". */
    private boolean isAllRegion(Wording words) {
        return words.tokens().stream()
                .allMatch(t -> vocabulary.regions().hasWord(t.folded())
                        || vocabulary.smallWords().hasWord(t.folded())
                        || vocabulary.categories().hasWord(t.folded()));
    }

    /** "Associations d'usagers": a plural kind that opens a block of lines, set apart from those before it. */
    private boolean isKindAboveBlock(int i, Wording words) {
        TextLine line = lines.get(i);
        if (line.isMarked() || !line.gapBefore() && !line.bold()) return false;
        boolean last = i + 1 >= lines.size() || lines.get(i + 1).gapBefore();
        boolean plain = line.text().chars().noneMatch(c -> ",;()[]|–/".indexOf(c) >= 0);
        return !last
                && plain
                && vocabulary.kindsOfSignatories().opens(words)
                && Acronyms.letters(line.text())
                                .chars()
                                .filter(Character::isUpperCase)
                                .count()
                        <= 2;
    }

    private boolean isEntry(List<Integer> item, boolean marked, int size) {
        TextLine first = lines.get(item.get(0));
        String text = first.content();
        Wording words = Wording.of(text);
        if (!LETTER.matcher(text).find() || isFiller(words) || isLetterOfAlphabet(text)) return false;
        if (!first.isMarked() && marked && size > 4 && item.size() == 1 && shapes.score(text) < UNMARKED) return false;
        if (Dates.looksLikeDate(text) && shapes.score(text) < .2) return false;
        if (vocabulary.columnTitles().head(text)) return false;
        return !Shapes.hasWebAddress(text)
                || Wording.of(Shapes.withoutWebAddress(text)).size() >= 2;
    }

    /** "A" over the names that begin so. */
    private static boolean isLetterOfAlphabet(String text) {
        return Acronyms.letters(text).length() == 1 && !Script.hasCjk(text);
    }

    private boolean isFiller(Wording words) {
        return words.size() == 0 || vocabulary.isFiller(words);
    }

    /** "Organisation name" above the names of the only column. */
    private boolean titlesOneColumn(List<Integer> item) {
        Wording words = Wording.of(lines.get(item.get(0)).content());
        return item.size() == 1 && words.size() > 1 && vocabulary.columnTitles().areAllOf(words);
    }
}
