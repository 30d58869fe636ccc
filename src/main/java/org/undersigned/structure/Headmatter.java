package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads what stands above the text: title, kind and issuer. */
final class Headmatter {
    private static final int TOP_LINES = 14;
    private static final int LONGEST_TITLE = 260;
    private static final double LARGER = 1.12;
    /** In characters, with the word before the name. */
    private static final int LONGEST_BYLINE = 43;

    private static final Lexicons FURNITURE = Table.lexicons("furniture.csv");

    private final Kinds kinds;
    private final Vocabulary vocabulary;

    /** What was found, and which lines it stands on. */
    record Found(Optional<String> title, Optional<String> kind, Optional<String> issuer, List<Integer> titleLines) {}

    Headmatter(Kinds kinds, Vocabulary vocabulary) {
        this.kinds = kinds;
        this.vocabulary = vocabulary;
    }

    Found read(List<TextLine> lines, List<Cue> cues, int firstRegionLine) {
        int end = Math.min(Math.min(lines.size(), TOP_LINES), Math.max(1, firstRegionLine));
        List<List<Integer>> blocks = blocks(lines, cues, end);
        Optional<List<Integer>> kindBlock =
                blocks.stream().filter(b -> isKindLine(text(lines, b))).findFirst();
        Optional<List<Integer>> title = title(lines, blocks, kindBlock);
        List<TextLine> top = lines.subList(0, end);
        Optional<String> kind =
                kindBlock.map(b -> text(lines, b)).flatMap(this::kindIn).or(() -> kinds.printed(top));
        Optional<String> issuer = kindBlock
                .flatMap(b -> issuer(text(lines, b)))
                .or(() -> title.flatMap(b -> issuer(text(lines, b))))
                .or(() -> letterhead(lines, blocks, title));
        return new Found(title.map(b -> text(lines, b)), kind, issuer, title.orElse(List.of()));
    }

    private Optional<String> kindIn(String text) {
        Wording words = Wording.of(text);
        return kinds.hit(words)
                .map(h -> text.substring(
                        words.tokens().get(h.fromWord()).from(),
                        words.tokens().get(h.toWord() - 1).to()));
    }

    /** Consecutive lines of the same look. */
    private List<List<Integer>> blocks(List<TextLine> lines, List<Cue> cues, int end) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            TextLine line = lines.get(i);
            if (!canBeTitle(line, cues.get(i))) continue;
            boolean joins = !blocks.isEmpty() && isSameTitle(lines, blocks.get(blocks.size() - 1), i);
            if (!joins) blocks.add(new ArrayList<>());
            blocks.get(blocks.size() - 1).add(i);
        }
        return blocks;
    }

    private boolean canBeTitle(TextLine line, Cue cue) {
        String text = line.content();
        Wording words = Wording.of(text);
        if (words.size() == 0 || cue == Cue.SIGNING && Cue.endsWithColon(text)) return false;
        if (isFurniture(words) || Shapes.hasWebAddress(text)) return false;
        return !(Dates.looksLikeDate(text) && words.size() <= 7);
    }

    /** What a web page prints above the title: its menu, and who wrote. */
    private boolean isFurniture(Wording words) {
        if (FURNITURE.of("line").opens(words)) return true;
        if (words.size() < 2 || words.text().length() > LONGEST_BYLINE) return false;
        boolean person = isPerson(words.text().substring(words.tokens().get(1).from()));
        return FURNITURE.of("byline").opens(words)
                || person && FURNITURE.of("byline or article").opens(words);
    }

    private boolean isPerson(String text) {
        return vocabulary.persons().likeness(Shapes.head(text)) != PersonNames.Likeness.NONE;
    }

    private boolean isSameTitle(List<TextLine> lines, List<Integer> block, int i) {
        TextLine a = lines.get(i - 1);
        TextLine b = lines.get(i);
        if (block.get(block.size() - 1) != i - 1 || b.gapBefore() || b.isMarked()) return false;
        if (text(lines, block).length() + b.text().length() > LONGEST_TITLE || isKindLine(a.content())) return false;
        boolean sized = a.fontSizePt() > 0 && b.fontSizePt() > 0;
        if (sized && Math.abs(a.fontSizePt() - b.fontSizePt()) > .1 * a.fontSizePt()) return false;
        if (a.bold() != b.bold()) return false;
        boolean finished = Shapes.endsSentence(a.text());
        return !finished
                && (sized
                        || a.bold()
                        || Character.isLowerCase(b.text().codePointAt(0))
                        || Texts.isOpen(a.text())
                        || Script.isAllCapitals(a.text()) && Script.isAllCapitals(b.text()));
    }

    private static String text(List<TextLine> lines, List<Integer> block) {
        StringBuilder out = new StringBuilder();
        for (int i : block) {
            String next = lines.get(i).text();
            if (Wraps.isHyphenated(out.toString(), next)) out.setLength(out.length() - 1);
            else if (out.length() > 0) out.append(' ');
            out.append(next);
        }
        return Texts.squash(out.toString().replace("|", " "));
    }

    /** A short line that says little more than what kind of document this is: "Résolution de l'ICOR". */
    private boolean isKindLine(String text) {
        Wording words = Wording.of(text);
        return words.size() <= 6
                && kinds.hit(words).filter(h -> h.fromWord() <= 1).isPresent()
                && text.length() < 70
                && !Cue.endsWithColon(text);
    }

    private Optional<List<Integer>> title(
            List<TextLine> lines, List<List<Integer>> blocks, Optional<List<Integer>> kindBlock) {
        List<List<Integer>> open = blocks.stream()
                .filter(b -> text(lines, b).length() >= 4 && text(lines, b).length() <= LONGEST_TITLE)
                .toList();
        double body = bodySize(lines);
        Optional<List<Integer>> largest = open.stream()
                .filter(b -> size(lines, b) > body * LARGER && !(kindBlock.isPresent() && b.equals(kindBlock.get())))
                .max(java.util.Comparator.comparingDouble(b -> size(lines, b) * 100 - b.get(0) * .01));
        if (largest.isPresent()) return largest;
        Optional<List<Integer>> first = open.stream()
                .filter(b -> Wording.of(text(lines, b)).size() >= 3)
                .filter(b -> !(kindBlock.isPresent() && b.equals(kindBlock.get()) && hasHeadingAfter(lines, open, b)))
                .findFirst();
        if (kindBlock.isPresent()
                && first.filter(b -> isSentence(text(lines, b))).isPresent()) return kindBlock;
        return first.or(() -> kindBlock).or(() -> open.stream().findFirst());
    }

    private static boolean isSentence(String text) {
        return Shapes.endsSentence(text)
                && text.endsWith(".")
                && Wording.of(text).size() > 7;
    }

    /** Whether another line that looks like a title follows: then the kind stands above it. */
    private boolean hasHeadingAfter(List<TextLine> lines, List<List<Integer>> blocks, List<Integer> block) {
        int at = blocks.indexOf(block);
        if (at < 0 || at + 1 >= blocks.size() || at > 1) return false;
        String next = text(lines, blocks.get(at + 1));
        return Wording.of(next).size() >= 3 && next.length() < 160 && !Shapes.endsSentence(next);
    }

    private static double size(List<TextLine> lines, List<Integer> block) {
        return lines.get(block.get(0)).fontSizePt();
    }

    /** The size of most of the text. */
    private static double bodySize(List<TextLine> lines) {
        List<Double> sizes = lines.stream()
                .filter(l -> l.text().length() > 30)
                .map(TextLine::fontSizePt)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    private Optional<String> issuer(String text) {
        Wording words = Wording.of(text);
        Optional<Lexicon.Hit> hit = kinds.hit(words);
        if (hit.isEmpty()) return Optional.empty();
        String rest = text.substring(words.tokens().get(hit.get().toWord() - 1).to());
        Matcher m = Joints.ISSUING.matcher(rest);
        if (!m.matches()) return Optional.empty();
        String issuer = Texts.strip(m.group(1), " .:,–—-");
        Wording named = Wording.of(issuer);
        boolean organisation = vocabulary.organisations().isIn(named) || Acronyms.isAcronym(issuer);
        return organisation && named.size() <= 12 && Script.startsLikeName(issuer)
                ? Optional.of(issuer)
                : Optional.empty();
    }

    /** The name of an organisation alone above the title. */
    private Optional<String> letterhead(
            List<TextLine> lines, List<List<Integer>> blocks, Optional<List<Integer>> title) {
        if (title.isEmpty() || blocks.isEmpty() || blocks.get(0).equals(title.get())) return Optional.empty();
        String first = text(lines, blocks.get(0));
        boolean organisation = vocabulary.organisations().isIn(first) || Acronyms.isAcronym(first);
        return organisation
                        && first.length() < 90
                        && !Shapes.endsSentence(first)
                        && title.get().get(0) > blocks.get(0).get(0)
                ? Optional.of(first)
                : Optional.empty();
    }
}
