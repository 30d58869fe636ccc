package org.undersigned.organisations;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a large archive costs, to be run by hand: the same path as {@code organisations resolve --in}, from a file of JSON lines.
 *
 * <p>{@code java -Xmx1g -cp ... org.undersigned.organisations.ScaleBench [mentions] [organisations] [seed]}
 */
final class ScaleBench {
    private static final int MENTIONS = 1_000_000;
    private static final int ORGANISATIONS = 70_000;
    private static final long SEED = 20_240_501;

    private ScaleBench() {}

    public static void main(String[] args) throws IOException {
        int mentions = args.length > 0 ? Integer.parseInt(args[0]) : MENTIONS;
        int organisations = args.length > 1 ? Integer.parseInt(args[1]) : ORGANISATIONS;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
        Path file = Files.createTempFile("mentions", ".jsonl");
        try {
            write(file, new InventedLists(seed, organisations), mentions);
            resolve(file, mentions, organisations, seed);
        } finally {
            Files.delete(file);
        }
    }

    private static void resolve(Path file, int mentions, int organisations, long seed) throws IOException {
        long start = System.nanoTime();
        double processorStart = processorSeconds();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            new MentionLines().resolve(in, Writer.nullWriter());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = processorSeconds() - processorStart;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "seed %d, %,d mentions over %,d organisations: %.1f s (processor %.1f s), %.1f us each, %,d MB used of %,d MB, %d processors%n",
                seed,
                mentions,
                organisations,
                seconds,
                processor,
                seconds * 1e6 / mentions,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                runtime.availableProcessors());
    }

    /** On a busy machine the fairer measure. */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static void write(Path file, InventedLists lists, int mentions) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < mentions; i++) {
                PrintedName printed = lists.next();
                Map<String, String> line = new LinkedHashMap<>();
                line.put("id", String.valueOf(i));
                put(line, "acronym", printed.acronym());
                put(line, "name", printed.name());
                put(line, "translation", printed.translation());
                put(line, "country", printed.country());
                out.write(json.writeValueAsString(line));
                out.newLine();
            }
        }
    }

    private static void put(Map<String, String> line, String key, Optional<String> value) {
        value.ifPresent(text -> line.put(key, text));
    }
}
