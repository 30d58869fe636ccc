package org.undersigned.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Enters sign-ins in the audit log, and makes whoever guesses passwords wait. */
final class SignInWatch extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(SignInWatch.class);

    /** As the framework looks for it: an address can be written in many ways. */
    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

    private static final int TRIES = 8;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Beyond this many addresses somebody guesses from everywhere; what is remembered must not grow for ever. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 200;

    private final Audit audit;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    private record Tries(int count, Instant last) {}

    SignInWatch(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SIGN_IN.matches(request) && !mayTry(key(request))) response.sendRedirect("/sign-in?wait");
        else chain.doFilter(request, response);
    }

    /** Counted before the password is looked at: of many guesses that come at once none would know of the others. */
    private synchronized boolean mayTry(String key) {
        Instant now = clock.instant();
        Tries before = tries.getOrDefault(key, new Tries(0, now));
        if (before.count() >= TRIES && before.last().plus(PAUSE).isAfter(now)) return false;
        if (tries.size() > MOST_REMEMBERED) tries.clear();
        tries.put(key, new Tries(before.count() + 1, now));
        return true;
    }

    AuthenticationSuccessHandler succeeded() {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            tries.remove(key(request));
            audit.enter(who.getName(), "sign-in", who.getName(), "from " + request.getRemoteAddr());
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    AuthenticationFailureHandler failed() {
        return (request, response, why) -> {
            if (why instanceof AuthenticationServiceException) {
                nobodyCouldLook(request, response);
                return;
            }
            audit.enter("nobody", "sign-in refused", name(request), "from " + request.getRemoteAddr());
            response.sendRedirect("/sign-in?failed");
        };
    }

    /** The accounts could not be read: that is no guess, and says nothing about the password. */
    private void nobodyCouldLook(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tries.computeIfPresent(key(request), (key, now) -> new Tries(now.count() - 1, now.last()));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** A provider knows who comes, or not, and sees to those who guess itself. */
    AuthenticationFailureHandler refusedElsewhere() {
        return (request, response, why) -> {
            audit.enter(
                    "nobody",
                    "sign-in refused",
                    "by OpenID Connect",
                    reason(why) + ", from " + request.getRemoteAddr());
            response.sendRedirect("/sign-in?refused");
        };
    }

    /** Nobody was refused, so the audit log has nothing to say; whoever runs the server has to know. */
    AuthenticationFailureHandler awayElsewhere() {
        return (request, response, why) -> {
            log.warn("the OpenID provider does not answer: {}", reason(why));
            response.sendRedirect("/sign-in?away");
        };
    }

    private static String reason(Exception why) {
        String said = why instanceof OAuth2AuthenticationException refused
                        && refused.getError().getDescription() != null
                ? refused.getError().getDescription()
                : String.valueOf(why.getMessage());
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
    }

    /** By address and name: who guesses must not lock out the one whose name it is. */
    private static String key(HttpServletRequest request) {
        return request.getRemoteAddr() + " " + name(request);
    }

    /** As the framework looks for it: blanks around a name would make it another one. */
    private static String name(HttpServletRequest request) {
        String name =
                Optional.ofNullable(request.getParameter("username")).orElse("").trim();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
