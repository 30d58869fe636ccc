package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by token. A wrong token is refused also where none is needed: whoever shows one means to be somebody. */
final class TokenSignIn extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;

    TokenSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Accounts.Token> token =
                accounts.shown(shown.substring(BEARER.length()).strip());
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Refusals.problem(request, response, HttpStatus.UNAUTHORIZED, "This token is unknown or was revoked.");
            return;
        }
        // a context of this request's own: that of a session would be somebody else from here on
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken signedIn(Accounts.Token token) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "token:" + token.name(),
                null,
                List.of(new SimpleGrantedAuthority(token.role().authority())));
    }
}
