package org.undersigned.ocr;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a decoder: this program's own class path, and its own jar where it runs from one. */
final class DecoderCommand {
    /** Enough for an A4 page at 600 dpi in colour, twice; a page that needs more is read at a lower resolution. */
    private static final String HEAP = "-Xmx320m";

    private static final String DIRECT_MEMORY = "-XX:MaxDirectMemorySize=32m";
    /** Twice the usual: office files nest deeply without harm in mind. */
    private static final String STACK = "-Xss2m";
    /** Boot's launcher for another main class than the one in the manifest. */
    private static final String NESTED_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final OcrSettings settings;

    DecoderCommand(OcrSettings settings) {
        this.settings = settings;
    }

    /** @param temporary where its temporary files go */
    List<String> with(Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                DIRECT_MEMORY,
                STACK,
                "-XX:+UseSerialGC",
                // of all CPU time half would go into compiling for speed that ten thousand pages later would pay back
                "-XX:TieredStopAtLevel=1",
                // leave nothing behind, however it ends
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(main());
        command.add(String.valueOf(settings.maxPages()));
        command.add(String.valueOf(settings.maxPagePixels()));
        command.add(temporary.toString());
        return command;
    }

    private static List<String> main() {
        URL source = Decoder.class.getProtectionDomain().getCodeSource().getLocation();
        Optional<NestedPlace> nested = NestedPlace.of(source);
        if (nested.isEmpty()) return List.of("-cp", classPath(), Decoder.class.getName());
        String jar = nested.get().jar().toString();
        return List.of("-cp", jar, "-Dloader.main=" + Decoder.class.getName(), NESTED_LAUNCHER);
    }

    /** Absolute, because a decoder works in another folder. Programs that were started inside Maven have their class path in a class loader. */
    private static String classPath() {
        Stream<Path> entries = Decoder.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return entries.map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
