package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.undersigned.jobs.StatementMill;

/** Documents of many pages for measuring runs: statements of the mill, one after the other in one file, no two pages the same. */
final class LargePdf {
    private static final int DENSE_LINES = 38;
    private static final int DENSE_WORDS = 13;
    private static final List<String> WORDS =
            List.of("we the people of this city and its harbour workers demand that no one be sent away without hearing"
                    .split(" "));

    private LargePdf() {}

    /** Pages with a text layer. One that is there already is taken. */
    static Path printed(Path folder, int pages) throws IOException {
        return made(folder, "printed", pages, 0);
    }

    /** Pages full of small type in a font that the file brings along. */
    static Path dense(Path folder, int pages) throws IOException {
        Path file = folder.resolve("dense-" + pages + ".pdf");
        if (Files.exists(file)) return file;
        Files.createDirectories(folder);
        List<List<String>> text = new ArrayList<>();
        for (int number = 1; number <= pages; number++) text.add(lines(number));
        Files.write(file, Typeset.book(text));
        return file;
    }

    private static List<String> lines(int page) {
        Random random = new Random(page);
        return IntStream.range(0, DENSE_LINES)
                .mapToObj(line -> IntStream.range(0, DENSE_WORDS)
                        .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining(" ", line + ". ", "")))
                .toList();
    }

    /** Pages that are pictures, 150 dpi. */
    static Path scanned(Path folder, int pages) throws IOException {
        return made(folder, "scanned", pages, 1);
    }

    private static Path made(Path folder, String name, int pages, int oneScanIn) throws IOException {
        Path file = folder.resolve(name + "-" + pages + ".pdf");
        if (Files.exists(file)) return file;
        Path single = Files.createDirectories(folder.resolve(name));
        StatementMill.main(new String[] {single.toString(), String.valueOf(pages), String.valueOf(oneScanIn)});
        PDFMergerUtility all = new PDFMergerUtility();
        for (int number = 1; number <= pages; number++)
            all.addSource(single.resolve("statement-%06d.pdf".formatted(number)).toFile());
        all.setDestinationFileName(file.toString());
        all.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        return file;
    }
}
