package org.undersigned.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;

/** Reads a transcript as a statement: title, dates, sections, and where it lists its signatories. Start at read. */
public final class StatementReader {
    /** Part of the fingerprint of this stage: changes with every rule or table. */
    public static final String VERSION = "10";

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final Kinds kinds = new Kinds();
    private final Languages languages = new Languages();
    private final Declared declared = new Declared(vocabulary);
    private final OpenEnd openEnd = new OpenEnd();

    public Statement read(Transcript transcript) {
        Shapes shapes = new Shapes(vocabulary, languages.of(allText(transcript)));
        RunningHeads.Split split = RunningHeads.split(
                transcript.pages().stream().map(LineReader::read).toList());
        List<TextLine> lines = lines(split.pages(), shapes);
        Wraps wraps = new Wraps(lines, shapes, textMargins(transcript));
        Hyphens hyphens = new Hyphens(lines);
        Voice voice = new Voice(lines, kinds, vocabulary);
        RegionFinder finder = new RegionFinder(lines, vocabulary, shapes, voice, wraps, hyphens);
        List<Candidate> chosen = finder.find();
        int first = chosen.isEmpty() ? lines.size() : chosen.get(0).from();
        Headmatter.Found head = new Headmatter(kinds, vocabulary).read(lines, finder.cues(), first);
        List<int[]> spans =
                chosen.stream().map(c -> new int[] {c.from(), c.to()}).toList();
        DateReader.Chosen date = DateReader.statementDate(lines, spans);
        String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        List<SignatoryRegion> regions = regions(lines, chosen);
        return new Statement(
                transcript.record(),
                languages.of(prose(lines, chosen)),
                head.kind(),
                head.title(),
                head.issuer(),
                date.day(),
                date.printed(),
                signaturesDate(regions),
                isOpen(lines, chosen),
                transcript.pages().size(),
                (int) transcript.pagesUnreadable(),
                transcript.origin(),
                transcript.confidence(),
                new Sections(lines, wraps, hyphens, finder.cues(), chosen, head.titleLines()).read(split.heads()),
                regions,
                text);
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

    private List<SignatoryRegion> regions(List<TextLine> lines, List<Candidate> chosen) {
        return chosen.stream().map(c -> region(lines, c)).toList();
    }

    private SignatoryRegion region(List<TextLine> lines, Candidate candidate) {
        Optional<Integer> total =
                candidate.heading().flatMap(declared::inHeading).or(() -> declaredAbove(lines, candidate));
        ListRole role = candidate.cue() == Cue.TAKING_PART ? ListRole.PARTICIPANTS : ListRole.SIGNATORIES;
        List<RawEntry> entries =
                candidate.entries().stream().map(d -> Ink.entry(lines, d)).toList();
        return new SignatoryRegion(role, candidate.heading(), total, entries, candidate.evidence());
    }

    /** "We, the undersigned 47 organisations": anywhere above the list. */
    private Optional<Integer> declaredAbove(List<TextLine> lines, Candidate candidate) {
        for (int i = candidate.from() - 1; i >= 0; i--) {
            Optional<Integer> total = declared.inBody(lines.get(i).content());
            if (total.isPresent()) return total;
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> signaturesDate(List<SignatoryRegion> regions) {
        return regions.stream()
                .flatMap(r -> r.heading().stream())
                .flatMap(h -> DateReader.signaturesDate(h).stream())
                .findFirst();
    }

    /** Said in the heading of a list, or in the lines around it. */
    private boolean isOpen(List<TextLine> lines, List<Candidate> chosen) {
        for (Candidate candidate : chosen) {
            if (candidate.heading().filter(openEnd::isSaid).isPresent()) return true;
            int from = Math.max(0, candidate.from() - 3);
            int to = Math.min(lines.size(), candidate.to() + 4);
            for (int i = from; i < to; i++) if (openEnd.isSaid(lines.get(i).content())) return true;
        }
        return false;
    }

    /** What is not in a list, to tell the language by; everything where there is little else. */
    private static String prose(List<TextLine> lines, List<Candidate> chosen) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            boolean listed = chosen.stream().anyMatch(c -> at >= c.from() && at < c.to());
            if (!listed) out.append(lines.get(i).text()).append('\n');
        }
        return out.length() > 60
                ? out.toString()
                : lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
