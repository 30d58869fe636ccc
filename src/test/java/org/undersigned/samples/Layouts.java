package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Pages of every layout that statements have: columns of text and of names, tables, signature blocks, notes in the margin. */
public final class Layouts {
    /**
     * One page.
     *
     * @param pdf with a text layer
     * @param text in the order in which people read it
     */
    public record Layout(String name, byte[] pdf, String text) {
        /** The same page as a scan. */
        public byte[] scan(ScanSet.Degree degree) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return ScanPress.pdf(degree.wear().on(document, name.hashCode()), degree.wear());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Kind(String name, BiConsumer<Layouts, Broadsheet> drawing) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("text-2", (make, page) -> make.text(page, 2)),
            new Kind("text-3", (make, page) -> make.text(page, 3)),
            new Kind("names-2", (make, page) -> make.names(page, 2, true)),
            new Kind("names-3", (make, page) -> make.names(page, 3, true)),
            new Kind("names-by-column-2", (make, page) -> make.names(page, 2, false)),
            new Kind("states-2", (make, page) -> make.states(page, 2)),
            new Kind("states-3", (make, page) -> make.states(page, 3)),
            new Kind("people-2", (make, page) -> make.people(page, 2)),
            new Kind("people-3", (make, page) -> make.people(page, 3)),
            new Kind("blocks-2", (make, page) -> make.blocks(page, 2, 2 + make.random.nextInt(3))),
            new Kind("blocks-3", (make, page) -> make.blocks(page, 3, 2)),
            new Kind("two-signatures", (make, page) -> make.blocks(page, 2, 1)),
            new Kind("numbered-down", (make, page) -> make.numbered(page)),
            new Kind("groups", (make, page) -> make.groups(page)),
            new Kind(
                    "table-countries",
                    (make, page) -> make.table(page, .62, make.invented::organisation, make.invented::state)),
            new Kind(
                    "table-acronyms",
                    (make, page) -> make.table(page, .25, make.invented::acronym, make.invented::organisation)),
            new Kind(
                    "table-people",
                    (make, page) -> make.table(page, .35, make.invented::person, make.invented::organisation)),
            new Kind("table-roles", (make, page) -> make.table(page, .45, make.invented::person, make.invented::role)),
            new Kind("table-numbered", (make, page) -> make.tableOfFour(page)),
            new Kind("note", (make, page) -> page.noted(make.invented.prose(60), make.invented.prose(14))),
            new Kind("letterhead", (make, page) -> make.letterhead(page)),
            new Kind("arabic-2", (make, page) -> make.arabic(page)));

    private final Random random;
    private final Invented invented;

    private Layouts(Random random) {
        this.random = random;
        this.invented = new Invented(random);
    }

    /** One page of each kind; another seed makes others. */
    public static List<Layout> of(long seed) {
        return KINDS.stream()
                .map(kind -> new Layouts(new Random(seed * 31 + kind.name().hashCode())).page(kind))
                .toList();
    }

    private Layout page(Kind kind) {
        boolean arabic = kind.name().startsWith("arabic");
        Face face = arabic ? Face.SANS : invented.pick(List.of(Face.SANS, Face.SERIF, Face.NARROW));
        Broadsheet page = new Broadsheet(
                face, 9 + random.nextInt(4) / 2.0 + (arabic ? 2 : 0), 1.25 + random.nextInt(4) * .07, arabic);
        Supplier<String> title = arabic ? invented::arabic : invented::organisation;
        page.heading(title.get());
        if (!arabic) page.paragraph(invented.prose(35 + random.nextInt(60)));
        kind.drawing().accept(this, page);
        if (!arabic && random.nextBoolean()) page.paragraph(invented.prose(25 + random.nextInt(20)));
        if (random.nextBoolean()) {
            page.toFoot();
            page.at(.47, "Page 1");
        }
        return new Layout(kind.name(), page.pdf(), page.text());
    }

    private static List<Double> starts(int columns) {
        return IntStream.range(0, columns).mapToObj(k -> (double) k / columns).toList();
    }

    /** The first columns are as long as each other, the last one shorter by chance. */
    private static List<List<String>> spread(List<String> lines, int columns) {
        int each = (lines.size() + columns - 1) / columns;
        return IntStream.range(0, columns)
                .mapToObj(k -> lines.subList(Math.min(lines.size(), k * each), Math.min(lines.size(), (k + 1) * each)))
                .toList();
    }

    private void text(Broadsheet page, int columns) {
        List<String> lines = page.filling(invented.prose(90 * columns + random.nextInt(120)), columns);
        page.columns(spread(lines, columns), starts(columns), random.nextBoolean());
    }

    private void names(Broadsheet page, int columns, boolean byRow) {
        page.paragraph("Signed by");
        List<String> lines = columns == 2
                ? organisations(page, 8 + random.nextInt(20))
                : page.filling(String.join(" ", invented.organisations(24)), 3);
        page.columns(spread(lines, columns), starts(columns), byRow);
    }

    /** As long as a column allows; half of the width of the page, less the white and a number. */
    private List<String> organisations(Broadsheet page, int number) {
        return invented.organisations(number * 9).stream()
                .filter(name -> page.filling("99. " + name, 2).size() == 1)
                .limit(number)
                .toList();
    }

    private void states(Broadsheet page, int columns) {
        page.paragraph("The statement is supported by the following States:");
        page.columns(spread(invented.states(8 + random.nextInt(28)), columns), starts(columns), true);
    }

    private void people(Broadsheet page, int columns) {
        page.columns(spread(invented.people(9 + random.nextInt(30)), columns), starts(columns), true);
    }

    /** Name, role and organisation under each other, free space between. */
    private void blocks(Broadsheet page, int columns, int down) {
        boolean roles = random.nextInt(3) > 0;
        List<List<String>> all = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            List<String> column = new ArrayList<>();
            for (int block = 0; block < down; block++) {
                if (block > 0) column.add("");
                column.add(invented.person());
                if (roles) column.add(invented.role());
                column.add(columns == 2 ? organisations(page, 1).get(0) : "Hall of " + invented.state());
            }
            all.add(column);
        }
        page.space(20);
        page.columns(all, starts(columns), true);
    }

    private void numbered(Broadsheet page) {
        List<String> names = organisations(page, 10 + random.nextInt(16));
        List<String> lines = IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + ". " + names.get(i))
                .toList();
        page.columns(spread(lines, 2), starts(2), true);
    }

    /** Each column under its own heading. */
    private void groups(Broadsheet page) {
        List<String> left = new ArrayList<>(organisations(page, 5 + random.nextInt(6)));
        List<String> right = new ArrayList<>(organisations(page, 4 + random.nextInt(6)));
        left.add(0, "From the coast");
        right.add(0, "From the hills");
        page.columns(List.of(left, right), starts(2), random.nextBoolean());
    }

    private void table(Broadsheet page, double second, Supplier<String> left, Supplier<String> right) {
        List<List<String>> rows = IntStream.range(0, 5 + random.nextInt(14))
                .mapToObj(i -> List.of(left.get(), right.get()))
                .toList();
        page.table(rows, List.of(0.0, second));
    }

    private void tableOfFour(Broadsheet page) {
        List<List<String>> rows = new ArrayList<>(IntStream.range(0, 5 + random.nextInt(14))
                .mapToObj(i -> List.of(i + 1 + "", invented.person(), "Hall of " + invented.state(), invented.state()))
                .toList());
        if (random.nextBoolean()) rows.add(0, List.of("No.", "Name", "Affiliation", "Country"));
        page.table(Collections.unmodifiableList(rows), List.of(0.0, .08, .4, .75));
    }

    /** Where a letter comes from on its left, where and when it was written on its right. */
    private void letterhead(Broadsheet page) {
        List<String> left = List.of(invented.organisation(), "Box " + random.nextInt(900), invented.state());
        page.columns(List.of(left, List.of("", invented.state(), "3 May 2019")), List.of(0.0, .7), false);
        page.paragraph(invented.prose(120));
    }

    private void arabic(Broadsheet page) {
        List<String> lines = IntStream.range(0, 8 + random.nextInt(16))
                .mapToObj(i -> invented.arabic())
                .toList();
        page.columns(spread(lines, 2), starts(2), true);
    }
}
