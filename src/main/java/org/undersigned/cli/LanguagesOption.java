package org.undersigned.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The languages that OCR reads with. */
final class LanguagesOption {
    private static final Pattern LIST = Pattern.compile("auto|[A-Za-z_]{3,12}(\\+[A-Za-z_]{3,12})*");

    @Option(
            names = "--languages",
            paramLabel = "fra+eng",
            defaultValue = "auto",
            description = "languages of the scans, as Tesseract names them, or auto (default)")
    private String languages = "auto";

    List<String> names() {
        if (!LIST.matcher(languages).matches())
            throw new WrongUse("--languages " + languages + ": give names such as fra+eng, or auto");
        return List.of(languages.split("\\+", -1));
    }
}
