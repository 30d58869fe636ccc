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

    private static final int WRONG_PASSWORDS = 8;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Beyond this many addresses somebody guesses from everywhere; what is remembered must not grow for ever. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 200;

    private final Audit audit;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    SignInWatch(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SIGN_IN.matches(request) && hasToWait(request)) response.sendRedirect("/sign-in?wait");
        else chain.doFilter(request, response);
    }

    private boolean hasToWait(HttpServletRequest request) {
        return Optional.ofNullable(failures.get(key(request)))
                .filter(wrong -> wrong.count() >= WRONG_PASSWORDS)
                .filter(wrong -> wrong.last().plus(PAUSE).isAfter(clock.instant()))
                .isPresent();
    }

    AuthenticationSuccessHandler succeeded() {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            failures.remove(key(request));
            audit.enter(who.getName(), "sign-in", who.getName(), "from " + request.getRemoteAddr());
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    AuthenticationFailureHandler failed() {
        return (request, response, why) -> {
            if (failures.size() > MOST_REMEMBERED) failures.clear();
            failures.merge(
                    key(request),
                    new Failures(1, clock.instant()),
                    (before, now) -> new Failures(before.count() + 1, now.last()));
            audit.enter("nobody", "sign-in refused", name(request), "from " + request.getRemoteAddr());
            response.sendRedirect("/sign-in?failed");
        };
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

    private static String name(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
