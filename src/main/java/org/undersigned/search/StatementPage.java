package org.undersigned.search;

import java.util.List;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.structure.Languages;

/**
 * What stands on one page of a statement, running heads too.
 *
 * @param page from 1
 * @param language of this page, which need not be that of the statement
 * @param unreadable why it could not be read; it then has no text
 * @param widthPx 0 in formats without pages, as are heightPx and dpi
 */
public record StatementPage(
        int page,
        String language,
        Origin origin,
        double confidence,
        Optional<Cause> unreadable,
        int widthPx,
        int heightPx,
        int dpi,
        String text) {
    private static final Languages LANGUAGES = new Languages();

    /** @param language of the statement: a single page is in it, and so is a page that says too little */
    public static List<StatementPage> of(Transcript transcript, String language) {
        boolean single = transcript.pages().size() == 1;
        return transcript.pages().stream()
                .map(page -> of(page, page.text(), single, language))
                .toList();
    }

    private static StatementPage of(Page page, String text, boolean single, String language) {
        return new StatementPage(
                page.number(),
                single ? language : LANGUAGES.find(text).orElse(language),
                page.origin(),
                page.confidence(),
                page.unreadable(),
                page.widthPx(),
                page.heightPx(),
                page.dpi(),
                text);
    }
}
