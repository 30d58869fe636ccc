package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was removed, or was given another role or password, with its next request: whoever changes an
 * account does it in another process, and means what is open now.
 */
final class SessionWatch extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    SessionWatch(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (who != null && who.getPrincipal() instanceof SignedIn known && !isUnchanged(known))
                out.logout(request, response, who);
        } catch (DataAccessException noDatabase) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isUnchanged(SignedIn known) {
        return accounts.find(known.getUsername()).equals(Optional.of(known.account()));
    }
}
