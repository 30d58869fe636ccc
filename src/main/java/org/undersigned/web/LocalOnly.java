package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where nobody has to sign in, only this machine is served, under its own name: a page elsewhere can make a browser here ask us under
 * that page's name, and a proxy would let everybody in.
 */
@Component
@ServerOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class LocalOnly extends OncePerRequestFilter {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|0:0:0:0:0:0:0:1|::1", Pattern.CASE_INSENSITIVE);

    private final Access access;

    LocalOnly(Access access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (access.isGuarded() || THIS_MACHINE.matcher(request.getServerName()).matches())
            chain.doFilter(request, response);
        else
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Nobody has an account here, so only this machine is served, as localhost");
    }
}
