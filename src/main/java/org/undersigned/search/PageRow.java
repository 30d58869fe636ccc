package org.undersigned.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;

/** A document of the index pages: one page of a statement, with what of the statement helps to tell it from others. */
record PageRow(
        String record,
        int page,
        int pages,
        List<String> files,
        Optional<String> statementTitle,
        String statementLanguage,
        Optional<LocalDate> day,
        Optional<Integer> year,
        String language,
        Origin origin,
        double confidence,
        Optional<Cause> unreadable,
        int words,
        Optional<Integer> widthPx,
        Optional<Integer> heightPx,
        Optional<Integer> dpi,
        String text,
        Map<String, Stemmed> stemmed) {
    /** The text again, where the statement has title and text. */
    record Stemmed(String text) {}

    static List<PageRow> of(StatementDocument statement, List<StatementPage> pages) {
        return pages.stream().map(page -> of(statement, page)).toList();
    }

    private static PageRow of(StatementDocument statement, StatementPage page) {
        Optional<LocalDate> day = StatementRow.day(statement);
        String text = StatementRow.composed(page.text());
        return new PageRow(
                statement.record(),
                page.page(),
                statement.pages(),
                statement.files(),
                statement.title(),
                statement.language(),
                day,
                day.map(LocalDate::getYear),
                page.language(),
                page.origin(),
                page.confidence(),
                page.unreadable(),
                words(text),
                known(page.widthPx()),
                known(page.heightPx()),
                known(page.dpi()),
                text,
                StatementRow.stemmedField(page.language())
                        .map(field -> Map.of(field, new Stemmed(text)))
                        .orElse(Map.of()));
    }

    private static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    private static Optional<Integer> known(int measure) {
        return Optional.of(measure).filter(given -> given > 0);
    }

    /** The same page has the same id in every run, so a second one overwrites. */
    static String id(String record, int page) {
        return record + "/" + page;
    }

    String documentId() {
        return id(record, page);
    }
}
