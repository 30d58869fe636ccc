package org.undersigned.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Reconciliation;
import org.undersigned.organisations.ReconciliationMessages;

/**
 * Reconciliation for OpenRefine and others: version 0.2, and the draft of 1.0 under match and extend. Only reads. OpenRefine's own page,
 * which it serves at this machine, asks for the manifest and for suggestions; its batches come from no page. So pages of this machine
 * may read, and no page from elsewhere, which would get the archive of whoever opens it.
 */
@RestController
@ServerOnly
@CrossOrigin(originPatterns = {"http://localhost:[*]", "http://127.0.0.1:[*]"})
@RequestMapping("/api/v1/reconcile")
final class ReconcileApi {
    private static final int SUGGESTED = 20;

    private final Catalogue catalogue;
    private final OrganisationFiles files;
    private final Reconciliation service;
    private final ReconciliationMessages messages;

    ReconcileApi(Catalogue catalogue, OrganisationFiles files, AuthorityFile authority) {
        this.catalogue = catalogue;
        this.files = files;
        this.service = new Reconciliation(authority);
        this.messages = new ReconciliationMessages(service);
    }

    @GetMapping
    @Costly(Costly.Kind.RECONCILIATION)
    Map<String, Object> manifestOrAnswer(
            @RequestParam Optional<String> queries, @RequestParam Optional<String> extend) {
        return answer(queries, extend);
    }

    @Costly(Costly.Kind.RECONCILIATION)
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, Object> answer(@RequestParam Optional<String> queries, @RequestParam Optional<String> extend) {
        if (extend.isPresent()) return understood(() -> messages.extend(extend.get()));
        if (queries.isPresent()) return understood(() -> messages.queries(queries.get()));
        return messages.manifest(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    @Costly(Costly.Kind.RECONCILIATION)
    @PostMapping(path = "/match", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> match(@RequestBody String batch) {
        return understood(() -> messages.match(batch));
    }

    @Costly(Costly.Kind.RECONCILIATION)
    @PostMapping(path = "/extend", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> extend(@RequestBody String request) {
        return understood(() -> messages.extendRows(request));
    }

    @GetMapping("/extend/propose")
    Map<String, Object> propose() {
        return Map.of("type", Reconciliation.TYPE.id(), "properties", service.properties(""));
    }

    @GetMapping("/suggest/entity")
    Map<String, Object> entities(@RequestParam(defaultValue = "") String prefix) {
        return Map.of(
                "result",
                catalogue.organisations(prefix, SUGGESTED).stream()
                        .map(row -> Map.of("id", row.id(), "name", row.name()))
                        .toList());
    }

    @GetMapping("/suggest/property")
    Map<String, Object> properties(@RequestParam(defaultValue = "") String prefix) {
        return Map.of("result", service.properties(prefix));
    }

    @GetMapping("/suggest/type")
    Map<String, Object> types() {
        return Map.of("result", List.of(Reconciliation.TYPE));
    }

    @GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    String preview(@RequestParam String id) {
        OrganisationFile file = files.find(id).orElseThrow(() -> NotThere.organisation(id));
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>")
                .append(HtmlUtils.htmlEscape(file.organisation().name()))
                .append("</title><h1>")
                .append(HtmlUtils.htmlEscape(file.organisation().name()))
                .append("</h1>");
        file.names().stream()
                .flatMap(name -> name.places().stream())
                .findFirst()
                .ifPresent(place -> html.append("<img alt=\"as printed\" src=\"/statements/%s/entries/%d-%d.png\">"
                        .formatted(place.record(), place.list(), place.position())));
        html.append("<ul>");
        for (OrganisationFile.Name name : file.names())
            html.append("<li>").append(line(name)).append("</li>");
        return html.append("</ul>").toString();
    }

    private static String line(OrganisationFile.Name name) {
        String printed = String.join(
                " · ",
                List.of(name.acronym(), name.name(), name.translation(), name.country()).stream()
                        .flatMap(Optional::stream)
                        .toList());
        return HtmlUtils.htmlEscape(printed) + " (" + name.places().size() + ")";
    }

    /** A request that cannot be understood is told so; "nothing fits" is an answer. */
    private static <T> T understood(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException unclear) {
            throw new WrongQuestion(String.valueOf(unclear.getMessage()));
        }
    }
}
