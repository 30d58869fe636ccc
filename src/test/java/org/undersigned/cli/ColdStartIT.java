package org.undersigned.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Undersigned;
import org.undersigned.jobs.StatementMill;

/** What is loaded to read one small file: most of the time of such a call is loading, and a machine's speed would say little. */
class ColdStartIT {
    @TempDir
    static Path folder;

    private static Path statement;

    @BeforeAll
    static void printAStatement() throws IOException {
        StatementMill.main(new String[] {folder.toString(), "1"});
        try (Stream<Path> files = Files.list(folder)) {
            statement = files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aPdfIsTranscribedWithoutReadersOfOtherFormatsJsonOrTheServicesOfTheArchive() throws Exception {
        List<String> loaded = loadedBy("transcribe");

        for (String other : List.of("org.apache.poi.", "org.apache.commons.compress."))
            assertThat(among(loaded, other)).isEmpty();
        // a handful are looked at because commands have them in a signature
        for (String other : List.of("tools.jackson.", "org.springframework.", "org.undersigned.organisations."))
            assertThat(among(loaded, other)).hasSizeLessThan(40);
        assertThat(loaded.size()).isBetween(500, 2_000); // 3,200 before there was this test
    }

    @Test
    void aPdfIsExtractedWithoutReadersOfOtherFormatsOrTheServicesOfTheArchive() throws Exception {
        List<String> loaded = loadedBy("extract");

        for (String other : List.of("org.apache.poi.", "org.apache.commons.compress."))
            assertThat(among(loaded, other)).isEmpty();
        assertThat(among(loaded, "org.springframework.")).hasSizeLessThan(40);
    }

    private static List<String> among(List<String> classes, String start) {
        return classes.stream().filter(name -> name.startsWith(start)).toList();
    }

    /** Names of the classes, without those that the JDK has ready in its own archive. */
    private static List<String> loadedBy(String command) throws IOException, InterruptedException {
        Path log = folder.resolve(command + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Undersigned.class.getName(),
                        command,
                        statement.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        assertThat(Files.readString(folder.resolve("out"))).contains("statement no. 1");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.contains("shared objects file"))
                    .map(line ->
                            line.substring(line.lastIndexOf(']') + 1).strip().split(" ", 2)[0])
                    .toList();
        }
    }
}
