package org.undersigned.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Everything out, one line of JSON each, as it is read: nothing is held in memory. */
@RestController
@ServerOnly
final class Exports {
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

    /** Each reads the whole index. */
    private static final int AT_ONCE = 2;

    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Exports(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @GetMapping("/api/v1/statements")
    @Costly(Costly.Kind.EXPORT)
    ResponseEntity<StreamingResponseBody> statements(HttpServletRequest request) {
        return lines(request, catalogue::statements);
    }

    @GetMapping("/api/v1/signatures")
    @Costly(Costly.Kind.EXPORT)
    ResponseEntity<StreamingResponseBody> signatures(HttpServletRequest request) {
        return lines(request, catalogue::signatures);
    }

    private ResponseEntity<StreamingResponseBody> lines(
            HttpServletRequest request, Supplier<? extends Stream<?>> rows) {
        if (!turns.tryAcquire()) throw new TooBusy("busy.export");
        Turn turn = new Turn();
        WebAsyncUtils.getAsyncManager(request).registerCallableInterceptor(turn, turn);
        StreamingResponseBody body = out -> {
            if (!turn.begins()) return;
            try (Stream<?> all = rows.get()) {
                write(all, out);
            } finally {
                turns.release();
            }
        };
        return ResponseEntity.ok().contentType(JSON_LINES).body(body);
    }

    /** Is given back by the export when it ends, or by the end of the request where it never began. */
    private final class Turn implements CallableProcessingInterceptor {
        private final AtomicBoolean used = new AtomicBoolean();

        boolean begins() {
            return used.compareAndSet(false, true);
        }

        @Override
        public <T> void afterCompletion(NativeWebRequest request, Callable<T> task) {
            if (begins()) turns.release();
        }
    }

    private void write(Stream<?> all, OutputStream out) throws IOException {
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Iterator<?> rows = all.iterator(); rows.hasNext(); ) {
            lines.write(json.writeValueAsString(rows.next()));
            lines.write('\n');
        }
        lines.flush();
    }
}
