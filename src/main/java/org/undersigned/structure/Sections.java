package org.undersigned.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.ocr.Box;

/** Sorts the lines into headings, paragraphs, lists, slogans, notes and signatories, each with its place. */
final class Sections {
    private static final Pattern NOTE = Pattern.compile(
            "^(?:\\[\\d{1,2}]|[¹²³⁴-⁹]|\\(\\*+\\)|\\*+(?=\\s?\\p{L})|†|‡|\\d{1,2}(?=https?:|[A-Z][a-z]+,? .*https?:)).*");
    private static final int SLOGAN_WORDS = 24;
    private static final int HEADING_WORDS = 16;

    private final List<TextLine> lines;
    private final Wraps wraps;
    private final Hyphens hyphens;
    private final List<Cue> cues;
    private final List<Integer> titleLines;
    private final BitSet signatories = new BitSet();

    Sections(
            List<TextLine> lines,
            Wraps wraps,
            Hyphens hyphens,
            List<Cue> cues,
            List<Candidate> chosen,
            List<Integer> titleLines) {
        this.lines = lines;
        this.wraps = wraps;
        this.hyphens = hyphens;
        this.cues = cues;
        this.titleLines = titleLines;
        for (Candidate c : chosen) signatories.set(c.from(), c.to());
    }

    List<Section> read(List<TextLine> heads) {
        List<Section> sections = new ArrayList<>();
        for (int[] part : parts()) sections.add(section(kind(part), part));
        heads.forEach(
                line -> sections.add(new Section(Section.Kind.RUNNING_HEAD, line.text(), line.page(), line.box())));
        sections.sort(Comparator.comparingInt(Section::page));
        return sections;
    }

    /** Paragraphs; lines of one list, of one signatory list and of one title together. */
    private List<int[]> parts() {
        List<int[]> parts = new ArrayList<>();
        for (int[] paragraph : new Paragraphs(lines, wraps).all()) {
            int[] last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && belongs(last, paragraph)) last[1] = paragraph[1];
            else parts.add(paragraph.clone());
        }
        return parts;
    }

    private boolean belongs(int[] last, int[] next) {
        boolean listed = signatories.get(next[0]);
        if (signatories.get(last[0]) || listed) return signatories.get(last[0]) && listed;
        if (lines.get(last[0]).isMarked()
                && (lines.get(next[0]).isMarked() || !lines.get(next[0]).gapBefore())) return true;
        return titleLines.contains(last[0]) && titleLines.contains(next[0]);
    }

    private Section.Kind kind(int[] part) {
        TextLine first = lines.get(part[0]);
        String text = text(part);
        int words = Wording.of(text).size();
        if (signatories.get(part[0])) return Section.Kind.SIGNATORIES;
        if (NOTE.matcher(text).matches()) return Section.Kind.NOTE;
        if (titleLines.contains(part[0]) || isHeading(part, first, text, words)) return Section.Kind.HEADING;
        if (text.endsWith("!") && words <= SLOGAN_WORDS && !first.isMarked()) return Section.Kind.SLOGAN;
        return first.isMarked() ? Section.Kind.LIST : Section.Kind.PARAGRAPH;
    }

    private boolean isHeading(int[] part, TextLine first, String text, int words) {
        if (words == 0 || words > HEADING_WORDS || Shapes.endsSentence(text)) return false;
        if (cues.get(part[0]) != Cue.NONE) return true;
        boolean before = part[1] < lines.size();
        boolean distinct = first.bold()
                || first.fontSizePt() > 0
                        && before
                        && first.fontSizePt() > 1.08 * lines.get(part[1]).fontSizePt();
        return distinct
                || before
                        && first.gapBefore()
                        && !text.endsWith(",")
                        && words <= 12
                        && lines.get(part[1]).text().length() > 60;
    }

    private Section section(Section.Kind kind, int[] part) {
        TextLine first = lines.get(part[0]);
        List<Box> boxes = new ArrayList<>();
        for (int i = part[0]; i < part[1]; i++)
            if (lines.get(i).page() == first.page()) lines.get(i).box().ifPresent(boxes::add);
        Optional<Box> box = boxes.isEmpty() ? Optional.empty() : Optional.of(Box.around(boxes));
        return new Section(kind, isListed(kind) ? listText(part) : text(part), first.page(), box);
    }

    private static boolean isListed(Section.Kind kind) {
        return kind == Section.Kind.LIST || kind == Section.Kind.SIGNATORIES;
    }

    private String listText(int[] part) {
        StringBuilder out = new StringBuilder();
        for (int i = part[0]; i < part[1]; i++)
            out.append(out.length() > 0 ? "\n" : "").append(lines.get(i).text());
        return out.toString();
    }

    private String text(int[] part) {
        Flow flow = new Flow(hyphens);
        for (int i = part[0]; i < part[1]; i++) flow.add(i, lines.get(i), 0);
        return flow.text();
    }
}
