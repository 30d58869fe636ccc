package org.undersigned.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Origin;

/**
 * What a transcript says and how it is built.
 *
 * @param record SHA-256 of the record
 * @param language two letters (ISO 639-1), "und" where it cannot be told
 * @param kind as printed: Résolution, open letter…
 * @param date of the statement, where a full date is printed
 * @param signaturesDate the day the list was closed or counted, where printed
 * @param openForSignature more may still sign
 * @param confidence 0..1, of the reading
 * @param text the whole text in reading order, running heads left out
 */
public record Statement(
        String record,
        String language,
        Optional<String> kind,
        Optional<String> title,
        Optional<String> issuer,
        Optional<LocalDate> date,
        Optional<String> dateAsPrinted,
        Optional<LocalDate> signaturesDate,
        boolean openForSignature,
        int pages,
        int pagesUnreadable,
        Origin origin,
        double confidence,
        List<Section> sections,
        List<SignatoryRegion> regions,
        String text) {
    public Statement {
        sections = List.copyOf(sections);
        regions = List.copyOf(regions);
    }
}
