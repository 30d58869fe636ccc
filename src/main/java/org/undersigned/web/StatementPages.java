package org.undersigned.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.intake.Store;
import org.undersigned.search.StatementDocument;

/** One statement: what it says, who signed it, and the file itself. */
@Controller
@ServerOnly
final class StatementPages {
    /** The name of a record; nothing else ever reaches the store. */
    static final String RECORD = "{record:[0-9a-f]{64}}";

    private final Catalogue catalogue;
    private final Store store;

    StatementPages(Catalogue catalogue, Store store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @GetMapping("/statements/" + RECORD)
    String statement(@PathVariable String record, Model model) {
        StatementDocument statement = expect(record);
        model.addAttribute("statement", statement);
        model.addAttribute("heading", heading(statement));
        model.addAttribute("lists", SignedList.of(statement));
        model.addAttribute("pages", PageText.of(statement.sections()));
        return "statement";
    }

    /** As delivered, always to be saved: a browser must not run what a stranger put into a file. */
    @GetMapping("/statements/" + RECORD + "/original")
    ResponseEntity<Resource> original(@PathVariable String record) {
        StatementDocument statement = expect(record);
        Path kept = store.pathOf(record);
        if (!Files.isRegularFile(kept))
            throw new NotThere("The file of statement " + record + " is not in the store; run verify.");
        String name = statement.files().stream().findFirst().orElse(record);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(record)
                .body(new FileSystemResource(kept));
    }

    private static String heading(StatementDocument statement) {
        return statement
                .title()
                .filter(title -> !title.isBlank())
                .or(() -> statement.files().stream().findFirst())
                .orElse(statement.record());
    }

    private StatementDocument expect(String record) {
        return catalogue.statement(record).orElseThrow(() -> NotThere.statement(record));
    }
}
