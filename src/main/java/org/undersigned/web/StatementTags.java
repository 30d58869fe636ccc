package org.undersigned.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Tells a program that has a statement, an organisation, a run or a list of them already that it is still as it was. Exports are not held back for it. */
@Component
@ServerOnly
final class StatementTags extends ShallowEtagHeaderFilter {
    private static final Pattern ONE_THING =
            Pattern.compile("/api/v1/(?:statements/[0-9a-f]{64}(?:/pages)?|organisations(?:/[^/]+)?|runs(?:/\\d+)?)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ONE_THING.matcher(request.getRequestURI()).matches();
    }
}
