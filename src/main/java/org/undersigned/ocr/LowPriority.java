package org.undersigned.ocr;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a command give way to others that want the processors: whoever searches must not wait for whatever is read. While nobody else wants them it
 * has all of them.
 */
final class LowPriority {
    /** Beside one at the usual 0 it gets a quarter, so that an OCR run goes on however much is searched. */
    private static final String NICENESS = "5";

    private LowPriority() {}

    /** The command itself where the system has no nice, as Windows has none. */
    static List<String> of(List<String> command) {
        return nice().map(nice -> Stream.concat(Stream.of(nice.toString(), "-n", NICENESS), command.stream())
                        .toList())
                .orElse(command);
    }

    /** It becomes what it starts, under the same process id: limits and ends of children are as without it. */
    private static Optional<Path> nice() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new File(folder, "nice").toPath())
                .filter(Files::isExecutable)
                .findFirst();
    }
}
