package org.undersigned.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import org.undersigned.intake.RecordRefused;
import org.undersigned.search.IndexUnavailable;
import org.undersigned.search.PageExpired;

/** Answers every request that fails: a page for readers, problem+json under /api. No stack trace leaves the program. */
@ControllerAdvice
@ServerOnly
@Order(Ordered.HIGHEST_PRECEDENCE) // before the one that answers readers with JSON too
final class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final Wording wording;

    Troubles(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AsyncRequestNotUsableException) throw failure; // nobody is there to be answered
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.info("path={} the client went away", request.getRequestURI());
            return ResponseEntity.badRequest().build();
        }
        Trouble trouble = trouble(failure);
        if (failure instanceof TooBusy busy)
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(busy.seconds()));
        if (trouble.status().is5xxServerError())
            log.warn(
                    "path={} status={} {}",
                    request.getRequestURI(),
                    trouble.status().value(),
                    failure.toString());
        if (trouble.status() == HttpStatus.INTERNAL_SERVER_ERROR) log.error("the request was not answered", failure);
        return request.getRequestURI().startsWith("/api/")
                ? ResponseEntity.status(trouble.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(trouble.problem(request.getRequestURI()))
                : page(trouble, failure, request);
    }

    private ModelAndView page(Trouble trouble, Exception failure, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("trouble");
        page.setStatus(trouble.status());
        page.addObject("detailLanguage", isEnglish(failure) ? "en" : null);
        page.addObject("again", again(trouble, request).orElse(null));
        return page.addObject("trouble", trouble);
    }

    /** The address that was asked for, where to ask again may help: what somebody typed is not lost. */
    private static Optional<String> again(Trouble trouble, HttpServletRequest request) {
        boolean passes =
                trouble.status() == HttpStatus.SERVICE_UNAVAILABLE || trouble.status() == HttpStatus.TOO_MANY_REQUESTS;
        if (!passes || !request.getMethod().equals("GET")) return Optional.empty();
        String query = request.getQueryString();
        return Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** What other parts of the program and of Spring say, they say in English. */
    private static boolean isEnglish(Exception failure) {
        return failure instanceof IndexUnavailable
                || failure instanceof RecordRefused
                || failure instanceof PageExpired
                || failure instanceof ErrorResponse refused
                        && refused.getStatusCode().value() != HttpStatus.NOT_FOUND.value();
    }

    private Trouble trouble(Exception failure) {
        if (failure instanceof NotThere gone)
            return new Trouble(HttpStatus.NOT_FOUND, say("trouble.not-there"), wording.say(gone), Optional.empty());
        if (failure instanceof WrongQuestion wrong)
            return new Trouble(HttpStatus.BAD_REQUEST, say("trouble.wrong"), wording.say(wrong), Optional.empty());
        if (failure instanceof RecordRefused refused)
            return new Trouble(
                    HttpStatus.CONTENT_TOO_LARGE,
                    say("trouble.refused"),
                    refused.finding().orElse(message(refused)),
                    Optional.of(wording.of("advice", refused.why())));
        if (failure instanceof TooBusy busy)
            return new Trouble(
                    HttpStatus.TOO_MANY_REQUESTS,
                    say("trouble.busy"),
                    wording.say(busy),
                    Optional.of(wording.say("trouble.busy.later", busy.seconds())));
        if (failure instanceof MultipartException)
            return new Trouble(HttpStatus.BAD_REQUEST, say("trouble.wrong"), say("trouble.no-file"), Optional.empty());
        if (failure instanceof TypeMismatchException wrong)
            return new Trouble(
                    HttpStatus.BAD_REQUEST,
                    say("trouble.wrong"),
                    wording.say("trouble.wrong.value", String.valueOf(wrong.getValue())),
                    Optional.empty());
        if (failure instanceof PageExpired expired)
            return new Trouble(
                    HttpStatus.GONE, say("trouble.late"), message(expired), Optional.of(say("trouble.late.again")));
        if (failure instanceof IndexUnavailable index) return noIndex(index);
        if (isNoDatabase(failure)) return noDatabase();
        if (failure instanceof ErrorResponse refused) return refused(refused);
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR,
                say("trouble.fault"),
                say("trouble.fault.detail"),
                Optional.of(say("trouble.fault.report")));
    }

    private Trouble noIndex(IndexUnavailable failure) {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                say("trouble.index"),
                message(failure),
                Optional.of(say(failure.passing() ? "trouble.index.wait" : "trouble.index.look")));
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private String say(String key) {
        return wording.say(key);
    }

    private static boolean isNoDatabase(Exception failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }

    private Trouble noDatabase() {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                say("trouble.database"),
                say("trouble.database.detail"),
                Optional.of(say("trouble.database.wait")));
    }

    private Trouble refused(ErrorResponse refused) {
        HttpStatus status = Optional.ofNullable(
                        HttpStatus.resolve(refused.getStatusCode().value()))
                .orElse(HttpStatus.BAD_REQUEST);
        String detail = status == HttpStatus.NOT_FOUND
                ? say("trouble.not-there.address")
                : Optional.ofNullable(refused.getBody().getDetail()).orElse(say("trouble.request"));
        return new Trouble(status, wording.status(status.value()), detail, Optional.empty());
    }
}
