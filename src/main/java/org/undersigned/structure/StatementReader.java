package org.undersigned.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;

/** Reads a transcript as a statement: title, dates, sections, and where it lists its signatories. Start at read. */
public final class StatementReader {
    /** Part of the fingerprint of this stage: changes with every rule or table. */
    public static final String VERSION = "11";

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final Kinds kinds = new Kinds();
    private final Languages languages = new Languages();
    private final Declared declared = new Declared(vocabulary);
    private final OpenEnd openEnd = new OpenEnd();

    /**
     * The text in reading order.
     *
     * @param heads running heads and page numbers, which are no part of it
     * @param wraps which lines go on in the next
     */
    private record Flowing(List<TextLine> lines, List<TextLine> heads, Shapes shapes, Wraps wraps, Hyphens hyphens) {
        String text() {
            return TextLine.joined(lines);
        }
    }

    public Statement read(Transcript transcript) {
        Flowing flowing = flowing(transcript);
        RegionFinder finder = new RegionFinder(
                flowing.lines(),
                vocabulary,
                flowing.shapes(),
                new Voice(flowing.lines(), kinds, vocabulary),
                flowing.wraps(),
                flowing.hyphens());
        ChosenLists lists = new ChosenLists(flowing.lines(), finder.find(), declared, openEnd);
        return statement(transcript, flowing, finder.cues(), lists);
    }

    private Flowing flowing(Transcript transcript) {
        Shapes shapes = new Shapes(vocabulary, languages.of(allText(transcript)));
        RunningHeads.Split split = RunningHeads.split(
                transcript.pages().stream().map(LineReader::read).toList());
        List<TextLine> lines = lines(split.pages(), shapes);
        return new Flowing(
                lines, split.heads(), shapes, new Wraps(lines, shapes, textMargins(transcript)), new Hyphens(lines));
    }

    private Statement statement(Transcript transcript, Flowing flowing, List<Cue> cues, ChosenLists lists) {
        List<TextLine> lines = flowing.lines();
        Headmatter.Found head = new Headmatter(kinds, vocabulary).read(lines, cues, lists.firstLine());
        DateReader.Chosen date = DateReader.statementDate(lines, lists.spans());
        Sections sections =
                new Sections(lines, flowing.wraps(), flowing.hyphens(), cues, lists.chosen(), head.titleLines());
        return new Statement(
                transcript.record(),
                languages.of(lists.textAround()),
                head.kind(),
                head.title(),
                head.issuer(),
                date.day(),
                date.printed(),
                lists.signaturesDate(),
                lists.isOpen(),
                transcript.pages().size(),
                (int) transcript.pagesUnreadable(),
                transcript.origin(),
                transcript.confidence(),
                sections.read(flowing.heads()),
                lists.regions(),
                flowing.text());
    }

    private static String allText(Transcript transcript) {
        return transcript.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private List<TextLine> lines(List<List<TextLine>> pages, Shapes shapes) {
        Columns columns = new Columns(shapes, vocabulary);
        List<TextLine> lines = new ArrayList<>();
        for (List<TextLine> page : pages) lines.addAll(columns.inOrder(page));
        return Numbers.inSequence(lines);
    }

    /** Where the text of a page would end on the right, were its margins alike. */
    private static Map<Integer, Integer> textMargins(Transcript transcript) {
        Map<Integer, Integer> margins = new HashMap<>();
        for (Page page : transcript.pages())
            page.lines().stream()
                    .flatMap(line -> line.box().stream())
                    .mapToInt(Box::left)
                    .min()
                    .ifPresent(left -> margins.put(page.number(), page.widthPx() - left));
        return margins;
    }
}
