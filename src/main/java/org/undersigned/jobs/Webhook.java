package org.undersigned.jobs;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts a run's summary, signed, to an address outside the own network. Redirections are not followed: they could lead back in. */
@Component
class Webhook {
    static final String SIGNATURE = "X-Undersigned-Signature";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HMAC = "HmacSHA256";
    private static final int FIRST_NON_SUCCESS = 300;

    private final NoticeSettings settings;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Webhook(NoticeSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** Not to be posted to, now or later. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /** @throws IOException where it did not arrive, and may later */
    void post(URI address, RunSummary run) throws IOException, InterruptedException {
        if (!settings.allowPrivate()) expectOutside(address);
        byte[] body = json.writeValueAsBytes(run);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        settings.webhookSecret().ifPresent(secret -> request.header(SIGNATURE, "sha256=" + signature(secret, body)));
        HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() >= FIRST_NON_SUCCESS)
            throw new IOException(address + " answered " + answer.statusCode());
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    private static void expectOutside(URI address) throws UnknownHostException {
        for (InetAddress at : InetAddress.getAllByName(address.getHost()))
            if (isInside(at))
                throw new Refused(address + " is inside the own network (" + at.getHostAddress()
                        + "); set undersigned.notify.allow-private=true to post there");
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean carrier = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean nowhere = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier
                || nowhere;
    }
}
