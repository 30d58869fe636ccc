package org.undersigned.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A body of a request that has to come at some pace. The server waits for the next byte only so long, but a byte every few seconds would
 * hold a place among those who hand in files for ever.
 */
final class BodyPace extends FilterInputStream {
    /** A modem of 1994 is faster. */
    private static final long BYTES_A_SECOND = 1_000;

    /** Networks pause. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final long begun;
    private long bytes;

    BodyPace(InputStream body) {
        this(body, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    BodyPace(InputStream body, LongSupplier nanos) {
        super(body);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int more, int answer) {
        bytes += more;
        Duration allowed = GRACE.plusMillis(bytes * 1_000 / BYTES_A_SECOND);
        if (nanos.getAsLong() - begun > allowed.toNanos())
            throw new ResponseStatusException(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The file came more slowly than " + BYTES_A_SECOND
                            + " bytes a second; send it again on a better line.");
        return answer;
    }
}
