package org.undersigned.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.jobs.Inbox;

/** Files handed in by browser or program: taken in as they come, read later, and told honestly. */
@Controller
@ServerOnly
final class DeliveryPages {
    /** A slow sender holds a connection; so many may be slow at once. */
    private static final int RECEIVED_AT_ONCE = 8;

    private final Reception reception;
    private final Audit audit;
    private final Access access;
    private final Semaphore turns = new Semaphore(RECEIVED_AT_ONCE);

    DeliveryPages(Reception reception, Audit audit, Access access) {
        this.reception = reception;
        this.audit = audit;
        this.access = access;
    }

    /**
     * What became of a file that was handed in.
     *
     * @param duplicate the archive has the same bytes already, as that statement
     * @param link where to look: the run that reads it, or the statement that it is
     */
    record Told(String record, String file, long bytes, boolean duplicate, Optional<Long> run, String link) {
        static Told of(Inbox.Received received) {
            return new Told(
                    received.sha256(),
                    received.file(),
                    received.bytes(),
                    received.run().isEmpty(),
                    received.run(),
                    received.run().map(run -> "/runs/" + run).orElse("/statements/" + received.sha256()));
        }
    }

    @GetMapping("/deliver")
    String deliver() {
        return "deliver";
    }

    /** From the form, where no script runs. */
    @PostMapping("/deliver")
    @Costly(Costly.Kind.DELIVERY)
    String deliver(@RequestParam List<MultipartFile> file) throws IOException {
        List<String> links = new ArrayList<>();
        for (MultipartFile one : file)
            try (InputStream bytes = one.getInputStream()) {
                String name = Optional.ofNullable(one.getOriginalFilename()).orElse("");
                links.add(receive(name, bytes).link());
            }
        return "redirect:" + (links.size() == 1 ? links.get(0) : "/runs");
    }

    /** The bytes of the file are the body of the request, so it never lies in memory. */
    @PostMapping("/api/v1/files")
    @Costly(Costly.Kind.DELIVERY)
    @ResponseBody
    ResponseEntity<Told> deliver(@RequestParam String name, HttpServletRequest request) throws IOException {
        Told told = receive(name, new BodyPace(request.getInputStream()));
        return told.duplicate()
                ? ResponseEntity.ok(told)
                : ResponseEntity.accepted().location(URI.create(told.link())).body(told);
    }

    private Told receive(String name, InputStream bytes) throws IOException {
        if (!turns.tryAcquire()) throw new TooBusy("busy.take-in");
        try {
            Told told = Told.of(reception.receive(name, bytes));
            audit.enter(
                    access.actor(),
                    "delivery",
                    told.record(),
                    told.file()
                            + told.run().map(run -> " is read in run " + run).orElse(" is in the archive already"));
            return told;
        } finally {
            turns.release();
        }
    }
}
