package org.undersigned.web;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows in which part of the reading room somebody is, so that the menu can show it. */
@Component
@ServerOnly
final class Whereabouts {
    /** @param parts as /runs, for that page and all below it */
    public boolean in(String... parts) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) return false;
        String path = now.getRequest().getRequestURI();
        return Stream.of(parts).anyMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }
}
