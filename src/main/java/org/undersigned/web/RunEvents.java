package org.undersigned.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How a run goes on, live: to its page and to programs. */
@Controller
@ServerOnly
final class RunEvents {
    private final RunStreams streams;

    RunEvents(RunStreams streams) {
        this.streams = streams;
    }

    @GetMapping(
            value = {"/runs/" + RunPages.RUN + "/events", "/api/v1/runs/" + RunPages.RUN + "/events"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable long run, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects answers would hold them all back
        return streams.listen(run);
    }
}
