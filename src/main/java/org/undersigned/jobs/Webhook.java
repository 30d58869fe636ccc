package org.undersigned.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts a run's summary, signed, to an address outside the own network. Redirections are not followed: they could lead back in. */
@Component
class Webhook implements AutoCloseable {
    static final String SIGNATURE = "X-Undersigned-Signature";
    private static final Timeout PATIENCE = Timeout.ofSeconds(20);
    private static final String HMAC = "HmacSHA256";
    private static final int FIRST_NON_SUCCESS = 300;

    private final NoticeSettings settings;
    private final JsonMapper json;
    private final CloseableHttpClient client;

    Webhook(NoticeSettings settings, JsonMapper json, DnsResolver names) {
        this.settings = settings;
        this.json = json;
        this.client = client(settings.allowPrivate() ? names : new OutsideOnly(names));
    }

    private static CloseableHttpClient client(DnsResolver names) {
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(PATIENCE)
                .setSocketTimeout(PATIENCE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(connection)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** Not to be posted to, now or later. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /**
     * @throws IOException where it did not arrive, and may later
     * @throws Refused where the address is inside the own network
     */
    void post(URI address, RunSummary run) throws IOException {
        byte[] body = json.writeValueAsBytes(run);
        HttpPost post = new HttpPost(address);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        settings.webhookSecret().ifPresent(secret -> post.setHeader(SIGNATURE, "sha256=" + signature(secret, body)));
        try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) { // what it says is not read
            if (answer.getCode() >= FIRST_NON_SUCCESS) throw new IOException(address + " answered " + answer.getCode());
        }
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

    @Override
    public void close() throws IOException {
        client.close();
    }
}
