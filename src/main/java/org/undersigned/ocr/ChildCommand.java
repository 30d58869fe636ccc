package org.undersigned.ocr;

import com.sun.jna.Native;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.tess4j.TessAPI1;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.undersigned.ocr.child.Child;

/**
 * The command that starts a child process. Its class path holds only what the child needs, taken out of Spring Boot's nested jars where the program
 * runs from one.
 */
final class ChildCommand {
    /** One class from each jar that a child needs; Tess4J's loader touches the last two. */
    private static final List<Class<?>> NEEDED =
            List.of(Child.class, TessAPI1.class, Leptonica1.class, Native.class, Logger.class, FileUtils.class);

    /** Enough for the pixels of the largest page, twice. */
    private static final String HEAP = "-Xmx160m";

    private static final String DIRECT_MEMORY = "-XX:MaxDirectMemorySize=96m";

    private ChildCommand() {}

    static List<String> of(UnpackedFiles files) {
        String natives = NativePlatform.unpack(files);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                DIRECT_MEMORY,
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // leave nothing behind, however it ends
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djna.library.path=" + natives,
                "-Djna.boot.library.path=" + natives,
                "-Djna.nounpack=true",
                "-Djna.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(files),
                Child.class.getName());
    }

    private static String classPath(UnpackedFiles files) {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) path.add(place(needed, files).toString());
        return String.join(File.pathSeparator, path);
    }

    private static Path place(Class<?> type, UnpackedFiles files) {
        URL source = source(type);
        Optional<NestedPlace> nested = NestedPlace.of(source);
        if (nested.isEmpty()) return Path.of(URI.create(source.toString()));
        NestedPlace place = nested.get();
        if (place.isJar()) return files.file("lib/" + place.name(), place::open);
        for (String name : place.classFiles(type.getPackageName().replace('.', '/')))
            files.file("classes/" + name, () -> place.open(name));
        return files.folder().resolve("classes");
    }

    /** Differs wherever the unpacked files would differ: with the program's jar, or with the native libraries when run from class folders. */
    static String version() {
        return NestedPlace.of(source(Child.class))
                .map(NestedPlace::version)
                .orElse(NativePlatform.tesseract().toString());
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
