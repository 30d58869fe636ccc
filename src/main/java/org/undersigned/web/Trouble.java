package org.undersigned.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Why a request has no answer, as a page and as problem+json.
 *
 * @param advice what the reader can do
 */
record Trouble(HttpStatus status, String title, String detail, Optional<String> advice) {
    ProblemDetail problem(String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setInstance(URI.create(path));
        advice.ifPresent(text -> problem.setProperty("advice", text));
        return problem;
    }
}
