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
                : page(trouble);
    }

    private static ModelAndView page(Trouble trouble) {
        ModelAndView page = new ModelAndView("trouble");
        page.setStatus(trouble.status());
        return page.addObject("trouble", trouble);
    }

    private static Trouble trouble(Exception failure) {
        if (failure instanceof NotThere gone)
            return new Trouble(HttpStatus.NOT_FOUND, "Not in this archive", message(gone), Optional.empty());
        if (failure instanceof WrongQuestion wrong)
            return new Trouble(HttpStatus.BAD_REQUEST, "Not a question", message(wrong), Optional.empty());
        if (failure instanceof RecordRefused refused)
            return new Trouble(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Not taken in",
                    message(refused),
                    Optional.of(refused.why().advice()));
        if (failure instanceof TooBusy busy)
            return new Trouble(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too much at once",
                    message(busy),
                    Optional.of("Try again in " + busy.seconds() + " s."));
        if (failure instanceof MultipartException)
            return new Trouble(
                    HttpStatus.BAD_REQUEST, "Not a question", "There is no file in the form.", Optional.empty());
        if (failure instanceof TypeMismatchException wrong)
            return new Trouble(
                    HttpStatus.BAD_REQUEST,
                    "Not a question",
                    wrong.getValue() + " is not understood here.",
                    Optional.empty());
        if (failure instanceof PageExpired expired)
            return new Trouble(HttpStatus.GONE, "Too late", message(expired), Optional.of("Search again."));
        if (failure instanceof IndexUnavailable index) return noIndex(index);
        if (isNoDatabase(failure)) return noDatabase();
        if (failure instanceof ErrorResponse refused) return refused(refused);
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "A fault in this program",
                "The page could not be made. What went wrong is in the log.",
                Optional.of("Report it with the lines of the log."));
    }

    private static Trouble noIndex(IndexUnavailable failure) {
        String advice = failure.passing()
                ? "Try again in a moment. If it stays so, see that Elasticsearch runs."
                : "Somebody has to look at the server first: see the reason above.";
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The index does not answer",
                message(failure),
                Optional.of(advice + " This says nothing about what the archive holds."));
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private static boolean isNoDatabase(Exception failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }

    private static Trouble noDatabase() {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer",
                "Runs and the authority file cannot be read now.",
                Optional.of("Try again in a moment. If it stays so, see that PostgreSQL runs."));
    }

    private static Trouble refused(ErrorResponse refused) {
        HttpStatus status = Optional.ofNullable(
                        HttpStatus.resolve(refused.getStatusCode().value()))
                .orElse(HttpStatus.BAD_REQUEST);
        boolean gone = status == HttpStatus.NOT_FOUND;
        return new Trouble(
                status,
                gone ? "Not in this archive" : status.getReasonPhrase(),
                gone
                        ? "There is nothing at this address."
                        : Optional.ofNullable(refused.getBody().getDetail()).orElse("The request was refused."),
                Optional.empty());
    }
}
