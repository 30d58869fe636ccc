package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.undersigned.samples.Photograph;
import org.undersigned.samples.TextScore;

/**
 * Reads first pages of statements that were photographed with more or less care, nobody being told the language, and prints how much was read wrongly, how
 * many boxes are where their words are seen, and what was done about it.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.undersigned.ocr.PhotographBench -Dexec.args="1 2"</pre>
 *
 * The arguments are seeds; degrees of care among them take only these. The pictures are kept in target/photographs.
 */
final class PhotographBench {
    /** Of those with one page or more; 14 and 15 have columns, whose order counts for more than all letters where it is mistaken. */
    private static final List<Integer> STATEMENTS = List.of(1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 14, 15);

    private PhotographBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/photographs"));
        List<String> given = List.of(args);
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults().withWorkers(1))) {
            for (String seed : given.stream().filter(arg -> arg.matches("\\d+")).toList())
                for (Photograph.Care care : cares(given)) all(transcriber, care, Long.parseLong(seed), folder);
        }
    }

    private static List<Photograph.Care> cares(List<String> given) {
        List<Photograph.Care> all = List.of(Photograph.Care.values());
        List<Photograph.Care> some =
                all.stream().filter(care -> given.contains(care.name())).toList();
        return some.isEmpty() ? all : some;
    }

    private static void all(Transcriber transcriber, Photograph.Care care, long seed, Path folder)
            throws IOException, InterruptedException {
        double[] rates = new double[STATEMENTS.size()];
        double cpu = 0;
        for (int i = 0; i < rates.length; i++) {
            Photograph photograph = Photograph.of(STATEMENTS.get(i), 1, care, seed);
            String name = care + "-" + seed + "-" + STATEMENTS.get(i);
            double before = CpuClock.seconds();
            var record = Typeset.record(folder, name + ".jpg", "image/jpeg", photograph.jpeg());
            Page page = transcriber
                    .transcribe(record, List.of(), PageListener.SILENT)
                    .pages()
                    .get(0);
            double spent = CpuClock.seconds() - before;
            Files.writeString(folder.resolve(name + ".read.txt"), page.text());
            rates[i] = 100 * TextScore.of(photograph.text(), page.text()).characters();
            cpu += spent;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s CER %6.2f %%  boxes right %5.1f %%  confidence %.3f  %5.2f CPU s  %s%n",
                    name,
                    rates[i],
                    100 * placed(photograph, page),
                    page.confidence(),
                    spent,
                    page.notes());
        }
        double mean = Arrays.stream(rates).average().orElse(0);
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "== %s %d: CER mean %.2f median %.2f worst %.2f, CPU %.2f s a page%n",
                care,
                seed,
                mean,
                (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2,
                sorted[sorted.length - 1],
                cpu / rates.length);
    }

    /** Of the words that were read as printed, how many have the place where they are seen in their box. */
    static double placed(Photograph photograph, Page page) {
        List<Word> read = page.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text().length() > 3)
                .toList();
        long known = 0;
        long right = 0;
        for (Word word : read) {
            List<Photograph.Seen> same = photograph.words().stream()
                    .filter(seen -> seen.text().equals(word.text()))
                    .toList();
            if (same.isEmpty()) continue;
            known++;
            if (same.stream().anyMatch(seen -> isAt(word.box().orElseThrow(), seen))) right++;
        }
        return known == 0 ? 0 : (double) right / known;
    }

    private static boolean isAt(Box box, Photograph.Seen seen) {
        return box.left() <= seen.x()
                && seen.x() <= box.right()
                && box.top() <= seen.y()
                && seen.y() <= box.bottom()
                && box.height() < 3 * seen.heightPx();
    }
}
