package org.undersigned.signatories;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.ocr.Transcript;
import org.undersigned.samples.Case;
import org.undersigned.samples.Samples;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;

/**
 * What it costs to read transcripts as statements and their signatories; to be run by hand.
 *
 * <p>{@code java -cp ... org.undersigned.signatories.ReadingBench pages|lines|running [names]}: pages a second on one core, once
 * warm, or one long list in a JVM that has read nothing before. Only CPU time counts, so that other work on the machine does not.
 */
final class ReadingBench {
    private static final int WARM_UP_SECONDS = 20;
    private static final int NAMES = 20_000;
    private static final double NANOS = 1e9;

    private final StatementReader statements = new StatementReader();
    private final SignatoryReader signatories = new SignatoryReader();

    private ReadingBench() {}

    public static void main(String[] args) {
        int names = args.length > 1 ? Integer.parseInt(args[1]) : NAMES;
        switch (args.length > 0 ? args[0] : "pages") {
            case "pages" -> pages();
            case "lines" -> list("one a line", LongLists.inLines(names));
            default -> list("run on", LongLists.running(names));
        }
    }

    /** Every other sample warms up; the rest are read once, so that nothing in them is remembered. */
    private static void pages() {
        List<Transcript> known = new ArrayList<>();
        List<Transcript> fresh = new ArrayList<>();
        for (Case one : Samples.cases()) (one.name().hashCode() % 2 == 0 ? known : fresh).add(one.transcript());
        ReadingBench bench = new ReadingBench();
        long start = ownCpu();
        while (ownCpu() - start < WARM_UP_SECONDS * NANOS) known.forEach(bench::mentions);
        long before = ownCpu();
        fresh.forEach(bench::mentions);
        double seconds = (ownCpu() - before) / NANOS;
        int pages = fresh.stream().mapToInt(t -> t.pages().size()).sum();
        System.out.printf(
                Locale.ROOT, "%d pages in %.2f s of one core: %.0f a second%n", pages, seconds, pages / seconds);
    }

    private static void list(String how, String text) {
        Transcript transcript = Transcripts.of(text);
        long before = allCpu();
        long start = System.nanoTime();
        int names = new ReadingBench().mentions(transcript);
        double wall = (System.nanoTime() - start) / NANOS;
        double cpu = (allCpu() - before) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%,d names %s: %.2f s, %.2f s of CPU with start, compiler and GC%n",
                names,
                how,
                wall,
                cpu);
    }

    private int mentions(Transcript transcript) {
        return signatories.read(statements.read(transcript)).stream()
                .mapToInt(list -> list.mentions().size())
                .sum();
    }

    private static long ownCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
