package org.undersigned.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.intake.Store;
import org.undersigned.ocr.format.TranscriptFormat;
import org.undersigned.search.StatementDocument;

/** A statement to take away: the file as it came, and what was read of it in the formats of the trade. */
@Controller
@ServerOnly
final class Downloads {
    /** Making a PDF of a long scan costs memory. */
    private static final int MADE_AT_ONCE = 2;

    private static final String STATEMENT = "/statements/" + StatementPages.RECORD;

    private final Catalogue catalogue;
    private final Scans scans;
    private final Store store;
    private final Semaphore turns = new Semaphore(MADE_AT_ONCE);

    Downloads(Catalogue catalogue, Scans scans, Store store) {
        this.catalogue = catalogue;
        this.scans = scans;
        this.store = store;
    }

    /** As delivered, always to be saved: a browser must not run what a stranger put into a file. */
    @GetMapping(STATEMENT + "/original")
    ResponseEntity<Resource> original(@PathVariable String record) {
        StatementDocument statement = expect(record);
        Path kept = store.pathOf(record);
        if (!Files.isRegularFile(kept)) throw new NotThere("gone.original", record);
        String name = statement.files().stream().findFirst().orElse(record);
        return saved(name, MediaType.APPLICATION_OCTET_STREAM).eTag(record).body(new FileSystemResource(kept));
    }

    @GetMapping(STATEMENT + "/searchable.pdf")
    ResponseEntity<Resource> searchable(@PathVariable String record) throws IOException {
        return made(record, TranscriptFormat.PDF, MediaType.APPLICATION_PDF, "pdf");
    }

    @GetMapping(STATEMENT + "/alto.xml")
    ResponseEntity<Resource> alto(@PathVariable String record) throws IOException {
        return made(record, TranscriptFormat.ALTO, MediaType.APPLICATION_XML, "alto.xml");
    }

    @GetMapping(STATEMENT + "/signatories.csv")
    ResponseEntity<byte[]> signatories(@PathVariable String record) {
        byte[] csv = SignatoryTable.csv(expect(record)).getBytes(StandardCharsets.UTF_8);
        return saved(record.substring(0, 12) + "-signatories.csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv);
    }

    /** Made whole before the first byte is sent, so that what cannot be made is an error and not half a file. */
    private ResponseEntity<Resource> made(String record, TranscriptFormat format, MediaType type, String ending)
            throws IOException {
        if (!catalogue.holds(record)) throw NotThere.statement(record);
        if (!turns.tryAcquire()) throw new TooBusy("busy.make");
        try {
            Path file = Files.createTempFile("undersigned", "." + ending);
            try (OutputStream out = Files.newOutputStream(file)) {
                scans.write(record, format, out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return saved(record.substring(0, 12) + "." + ending, type)
                    .contentLength(Files.size(file))
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } finally {
            turns.release();
        }
    }

    private static ResponseEntity.BodyBuilder saved(String name, MediaType type) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }

    private StatementDocument expect(String record) {
        return catalogue.statement(record).orElseThrow(() -> NotThere.statement(record));
    }
}
