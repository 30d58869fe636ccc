package org.undersigned.ocr;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The native libraries for this machine, under the names that Tess4J, lept4j and Tesseract itself look for. */
final class NativePlatform {
    private record Library(String resource, List<String> names) {}

    private static final Map<String, String> JNA_FOLDERS = Map.of(
            "linux-x86_64", "linux-x86-64",
            "linux-arm64", "linux-aarch64",
            "macosx-arm64", "darwin-aarch64");

    static final String TESSERACT_VERSION = "5.5.3";

    private NativePlatform() {}

    /** The folder that holds them all, for jna.library.path and jna.boot.library.path. */
    static String unpack(UnpackedFiles files) {
        for (Library library : libraries())
            for (String name : library.names())
                files.file("native/" + name, () -> UnpackedFiles.open(expect(library.resource())));
        return files.folder().resolve("native").toString();
    }

    static URL tesseract() {
        return expect(libraries().get(0).resource());
    }

    private static List<Library> libraries() {
        String platform = platform();
        String tesseract = "/org/bytedeco/tesseract/" + platform + "/";
        String leptonica = "/org/bytedeco/leptonica/" + platform + "/";
        String jna = "/com/sun/jna/" + JNA_FOLDERS.get(platform) + "/";
        if (platform.startsWith("macosx"))
            return List.of(
                    new Library(tesseract + "libtesseract.5.5.dylib", List.of("libtesseract.dylib")),
                    new Library(
                            leptonica + "libleptonica.6.dylib", List.of("libleptonica.dylib", "libleptonica.6.dylib")),
                    new Library(jna + "libjnidispatch.jnilib", List.of("libjnidispatch.jnilib")));
        return List.of(
                new Library(tesseract + "libtesseract.so.5.5", List.of("libtesseract.so")),
                new Library(leptonica + "libleptonica.so.6", List.of("libleptonica.so", "libleptonica.so.6")),
                new Library(jna + "libjnidispatch.so", List.of("libjnidispatch.so")));
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String platform = (system.startsWith("mac") ? "macosx" : "linux")
                + (machine.equals("aarch64") || machine.equals("arm64") ? "-arm64" : "-x86_64");
        if (system.startsWith("windows") || !JNA_FOLDERS.containsKey(platform))
            throw new OcrUnavailable(
                    "There is no OCR for " + system + " on " + machine + "; use Linux, or macOS on arm64");
        return platform;
    }

    private static URL expect(String resource) {
        URL url = NativePlatform.class.getResource(resource);
        if (url == null)
            throw new OcrUnavailable(resource + " is not on the class path; build the program for this machine");
        return url;
    }
}
