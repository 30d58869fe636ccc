package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.server.ResponseStatusException;

/** Slow senders hold nobody else up for long. */
class BodyPaceTest {
    /** More than there are places: one that asks at the same moment may take one from them. */
    private static final int SLOW_SENDERS = 16;

    @Test
    void aByteNowAndThenIsNotEnough() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (InputStream slow = new BodyPace(new ByteArrayInputStream(new byte[100]), clock::get)) {
            for (int second = 0; second < 30; second += 10) {
                assertThat(slow.read()).isZero();
                clock.addAndGet(Duration.ofSeconds(10).toNanos());
            }
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThatThrownBy(slow::read)
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("408");
        }
    }

    @Test
    void aLargeFileMayTakeItsTime() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (InputStream steady = new BodyPace(new ByteArrayInputStream(new byte[3_000_000]), clock::get)) {
            byte[] buffer = new byte[10_000];
            while (steady.read(buffer) > 0)
                clock.addAndGet(Duration.ofSeconds(8).toNanos());
        }
    }

    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToComeAgain(@TempDir Path store) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (Site site = Site.open(store)) {
            for (int i = 0; i < SLOW_SENDERS; i++) slow.add(begin(site));
            int status = 0;
            for (int tries = 0; tries < 100 && status != 429; tries++) {
                Thread.sleep(50);
                status = site.send("POST", "/api/v1/files?name=a.pdf", "x").statusCode();
            }
            assertThat(status).isEqualTo(429);
            assertThat(site.get("/search?q=eau").statusCode())
                    .as("reading goes on")
                    .isEqualTo(200);
        } finally {
            for (Socket one : slow) one.close();
        }
    }

    private static Socket begin(Site site) throws Exception {
        Socket socket = new Socket("127.0.0.1", site.address("/").getPort());
        socket.getOutputStream()
                .write("POST /api/v1/files?name=slow.pdf HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx"
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
