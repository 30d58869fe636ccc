package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred files that were made to break whoever opens them. */
class HostileRecordsIT {
    private static final int FILES = Integer.getInteger("hostile.files", 60);

    private record End(String name, String kind, String detail, long millis) {
        static End of(String row) {
            String[] cells = row.split("\t", 4);
            return new End(cells[0], cells[1], cells[2], Long.parseLong(cells[3]));
        }
    }

    @Test
    void eachEndsWithACauseOrATranscriptAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("hostile.seed", new Random().nextLong());
        String said = "seed " + seed;
        System.out.println("HostileRecordsIT: " + said);
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<End> ends = run(folder, temporary, seed);
        assertThat(ends).as(said).hasSize(FILES);
        assertThat(ends)
                .as(said)
                .allSatisfy(end -> assertThat(end.kind()).isIn("READ", "REFUSED"))
                .allSatisfy(end -> assertThat(end.millis()).as(end.name()).isLessThan(HostileRun.LONGEST.toMillis()));
        assertThat(left(temporary)).as(said).isEmpty();
    }

    private static List<End> run(Path folder, Path temporary, long seed) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classPath(),
                        HostileRun.class.getName(),
                        folder.resolve("files").toString(),
                        String.valueOf(FILES),
                        String.valueOf(seed))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as("seed " + seed).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .map(End::of)
                .toList();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What is kept on purpose is left out: native libraries and language data, once for each user. */
    private static List<String> left(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("undersigned-" + System.getProperty("user.name")))
                    .toList();
        }
    }
}
