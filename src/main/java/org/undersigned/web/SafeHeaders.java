package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run nothing but our own files: OCR text and file names are foreign, whatever the templates do with them. */
@Component
@ServerOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SafeHeaders extends OncePerRequestFilter {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            // what is kept of a page is no answer to a reader of another language
            "Vary", "Accept-Language, Cookie",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    /** A reconciliation client at this machine shows previews in a frame; nobody else may, and nothing in one can be clicked. */
    private static final String PREVIEW = "/api/v1/reconcile/preview";

    private static final String PREVIEW_POLICY =
            "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors http://127.0.0.1:* http://localhost:*";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (request.getRequestURI().equals(request.getContextPath() + PREVIEW)) {
            response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
            response.setHeader("X-Frame-Options", null);
        }
        chain.doFilter(request, response);
    }
}
