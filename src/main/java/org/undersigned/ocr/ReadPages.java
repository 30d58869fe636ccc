package org.undersigned.ocr;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the pages of a record in whatever order they are read, and what the transcript says of all of them. Long records are not kept in memory. */
final class ReadPages {
    /** A page takes some 50 kB in memory, so this many take less than the pixels of one. */
    static final int SHORT = 100;

    private final TreeMap<Integer, Page> few = new TreeMap<>();
    private final Optional<PageShelf> many;
    private final BitSet done = new BitSet();
    /** Of each page, so that the sums do not depend on the order in which pages were read. */
    private final double[] confidences;

    private final int[] letters;
    private boolean ocr;
    private boolean layer;

    ReadPages(int pages) {
        this.many = pages <= SHORT
                ? Optional.empty()
                : Optional.of(PageShelf.in(Path.of(System.getProperty("java.io.tmpdir")), pages));
        this.confidences = new double[pages];
        this.letters = new int[pages];
    }

    /** Whether it was taken: the first that is said of a page stands. */
    synchronized boolean put(Page page) {
        if (done.get(page.number())) return false;
        if (many.isPresent()) many.get().put(page);
        else few.put(page.number(), page);
        done.set(page.number());
        count(page);
        return true;
    }

    private void count(Page page) {
        ocr |= page.origin() != Origin.TEXT_LAYER;
        layer |= page.origin() == Origin.TEXT_LAYER && !page.lines().isEmpty();
        for (Line line : page.lines())
            for (Word word : line.words()) {
                letters[page.number() - 1] += word.text().length();
                confidences[page.number() - 1] +=
                        word.confidence() * word.text().length();
            }
    }

    synchronized boolean hasOcr() {
        return ocr;
    }

    synchronized Origin origin() {
        return ocr ? (layer ? Origin.MIXED : Origin.OCR) : Origin.TEXT_LAYER;
    }

    /** Mean over the letters of all pages. */
    synchronized double confidence() {
        long all = 0;
        double sum = 0;
        for (int i = 0; i < letters.length; i++) {
            all += letters[i];
            sum += confidences[i];
        }
        return all == 0 ? 0 : Math.round(sum / all * 1000) / 1000.0;
    }

    /** In their order, when all are there. */
    synchronized List<Page> inOrder() {
        return many.isPresent() ? many.get() : List.copyOf(few.values());
    }
}
