package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.undersigned.Undersigned;

/**
 * Memory and CPU time of {@code transcribe} with one large PDF: resident memory of each process every second, the share of all CPU time that was
 * recognition, and how often the readers had nothing to read.
 *
 * <pre>java -cp target/test-classes:target/classes:$(cat target/classpath) org.undersigned.ocr.LargeRecordBench FOLDER printed|dense|scanned PAGES</pre>
 */
public final class LargeRecordBench {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS_A_SECOND = 10;
    private static final int LINES = 12;
    private static final String READER = "reader";

    private final TreeMap<String, List<Long>> memoryMb = new TreeMap<>();
    private final TreeMap<String, Double> cpu = new TreeMap<>();
    private int looksAtReaders;
    private int readersAtWork;

    private LargeRecordBench() {}

    /** Arguments: a folder for the documents, what kind of pages, how many, and the heap, as 256m. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int pages = Integer.parseInt(arguments[2]);
        Path file =
                switch (arguments[1]) {
                    case "dense" -> LargePdf.dense(folder, pages);
                    case "scanned" -> LargePdf.scanned(folder, pages);
                    default -> LargePdf.printed(folder, pages);
                };
        new LargeRecordBench().watch(command(file, arguments.length > 3 ? arguments[3] : "256m"), pages);
    }

    private static List<String> command(Path file, String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Undersigned.class.getName(),
                "transcribe",
                file.toString(),
                "--format",
                "json",
                "--out",
                file.resolveSibling("transcript.json").toString());
    }

    private void watch(List<String> command, int pages) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        for (int look = 0; process.isAlive(); look++) {
            look(process.toHandle(), look % LOOKS_A_SECOND == 0);
            Thread.sleep(LOOK.toMillis());
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) throw new IllegalStateException("it ended with " + process.exitValue());
        report(pages, wall);
    }

    private void look(ProcessHandle main, boolean memoryToo) throws IOException {
        look("main", main, memoryToo);
        int number = 0;
        for (ProcessHandle child : main.children().toList()) {
            Path commandLine = proc(child, "cmdline");
            String command = Files.exists(commandLine) ? read(commandLine) : "";
            if (command.contains("ocr.Decoder")) look("decoder", child, memoryToo);
            else if (command.contains("ocr.child.Child")) {
                look(READER + " " + ++number, child, memoryToo);
                looksAtReaders++;
                if (isAtWork(child)) readersAtWork++;
            }
        }
    }

    private void look(String name, ProcessHandle process, boolean memoryToo) throws IOException {
        cpu.merge(name, CpuClock.alone(process), Math::max);
        if (!memoryToo) return;
        for (String line : read(proc(process, "status")).split("\n"))
            if (line.startsWith("VmRSS:"))
                memoryMb.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
    }

    /** Running, or waiting for a processor: not for pixels. */
    private static boolean isAtWork(ProcessHandle process) throws IOException {
        try (var threads = Files.list(proc(process, "task"))) {
            for (Path thread : threads.toList()) {
                String stat = read(thread.resolve("stat"));
                if (!stat.isEmpty() && stat.charAt(stat.lastIndexOf(')') + 2) == 'R') return true;
            }
            return false;
        } catch (java.nio.file.NoSuchFileException ended) {
            return false;
        }
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc/" + process.pid(), file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    private void report(int pages, double wall) {
        memoryMb.forEach((name, samples) -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < LINES; i++) line.append(' ').append(samples.get(samples.size() * i / LINES));
            long most = samples.stream().mapToLong(Long::longValue).max().orElse(0);
            System.out.printf(
                    Locale.ROOT, "%s: at most %d MB, over time%s; %.1f CPU s%n", name, most, line, cpu.get(name));
        });
        double all = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        double readers = cpu.entrySet().stream()
                .filter(of -> of.getKey().startsWith(READER))
                .mapToDouble(of -> of.getValue())
                .sum();
        System.out.printf(Locale.ROOT, "%d pages, %.1f CPU s, %.1f s%n", pages, all, wall);
        if (looksAtReaders > 0)
            System.out.printf(
                    Locale.ROOT,
                    "recognition is %.1f %% of the CPU time; readers were at work in %.1f %% of %d looks%n",
                    100 * readers / all,
                    100.0 * readersAtWork / looksAtReaders,
                    looksAtReaders);
    }
}
