package org.undersigned.ocr;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The languages of one record: those that the job named, or what is seen page by page. A page that holds only names is taken to be in the language of
 * the record's first page, whichever page is read first.
 */
final class LanguageChoice {
    private final List<String> named;
    private final Set<String> used = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CompletableFuture<Optional<String>> ofFirstPage = new CompletableFuture<>();

    /** @param named empty where the pages decide */
    LanguageChoice(List<String> named) {
        this.named = List.copyOf(named);
    }

    List<String> named() {
        return named;
    }

    void seen(int page, Optional<String> language) {
        if (page == 1) ofFirstPage.complete(language);
    }

    /** Page 1 is over, whatever became of it. */
    void firstPageDone() {
        ofFirstPage.complete(Optional.empty());
    }

    Optional<String> ofRecord(int page) throws InterruptedException {
        if (page == 1) return Optional.empty();
        try {
            return ofFirstPage.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void use(List<String> languages) {
        used.addAll(languages);
    }

    /** All that any page was read with. */
    List<String> used() {
        synchronized (used) {
            return used.stream().sorted().toList();
        }
    }
}
