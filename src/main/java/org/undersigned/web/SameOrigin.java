package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a reader's browser send: browsers say where a form was, other clients say nothing and are let
 * through. No token is needed for that, so pages can be cached and kept open.
 */
@Component
@ServerOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // before sign-in: nobody is to be signed in as somebody else
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN, "The request comes from another site.");
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OURS.contains(site.toLowerCase(Locale.ROOT));
        String origin = request.getHeader("Origin");
        if (origin != null) return isHere(origin, request.getHeader("Host"));
        // a browser that sends a session says where it comes from; what says nothing must be a program
        return request.getRequestedSessionId() == null;
    }

    private static boolean isHere(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
