package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Against a web server and a mail server that are really there. */
class NoticesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "between us";

    private record Posted(String signature, byte[] body) {}

    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private HttpServer web;
    private Mailbox mailbox;
    private int answer = 204;

    @BeforeEach
    void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            String signature = String.valueOf(exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE));
            posted.add(new Posted(signature, exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        web.start();
        mailbox = new Mailbox();
    }

    @AfterEach
    void stop() throws IOException {
        web.stop(0);
        mailbox.close();
    }

    @Test
    void theSummaryIsPostedWithASignatureOverItsBytes() throws Exception {
        tell(notices(true), hook(Notice.When.ALWAYS), Summaries.withFailures());

        Posted got = posted.take();
        assertThat(JSON.readValue(got.body(), RunSummary.class)).isEqualTo(Summaries.withFailures());
        assertThat(got.signature()).isEqualTo("sha256=" + Webhook.signature(SECRET, got.body()));
    }

    @Test
    void theSignatureIsTheCommonOne() {
        assertThat(Webhook.signature(
                        "key", "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    @Test
    void anAddressInsideTheOwnNetworkIsNotPostedTo() throws Exception {
        tell(notices(false), hook(Notice.When.ALWAYS), Summaries.withFailures());

        assertThat(posted).isEmpty();
    }

    /** The name is looked up once, for the connection itself; nothing that was checked before can have changed its meaning. */
    @Test
    void aNameThatLeadsInsideIsNotPostedTo() {
        DnsResolver rebound = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return super.resolve("127.0.0.1");
            }
        };
        URI address = URI.create("http://hooks.example.org:" + web.getAddress().getPort() + "/hook");

        assertThatThrownBy(() -> new Webhook(settings(false), JSON, rebound).post(address, Summaries.well()))
                .isInstanceOf(Webhook.Refused.class)
                .hasMessageContaining("hooks.example.org is inside the own network (127.0.0.1)");
        assertThat(posted).isEmpty();
    }

    @Test
    void whatDidNotArriveIsThrownSoThatItIsTriedAgainAndARedirectionIsNoArrival() {
        answer = 302;

        assertThatThrownBy(() -> tell(notices(true), hook(Notice.When.ALWAYS), Summaries.withFailures()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
        assertThat(posted).hasSize(1);
    }

    @Test
    void whoWantsFailuresOnlyIsNotToldThatAllIsWell() throws Exception {
        tell(notices(true), hook(Notice.When.FAILURE), Summaries.well());

        assertThat(posted).isEmpty();
    }

    @Test
    void theMailSaysInItsSubjectWhetherToReadOn() throws Exception {
        Notice mail = new Notice(Optional.empty(), List.of("archive@example.org"), Notice.When.FAILURE);

        tell(notices(true), mail, Summaries.withFailures());

        assertThat(mailbox.take())
                .contains("To: archive@example.org")
                .contains("Subject: Run 7 of box: COMPLETED, 3 of 8 records not indexed")
                .contains("PAGES_LOST: 2, for example /in/b.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "224.0.0.1, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:127.0.0.1, true",
        "255.255.255.255, true",
        "198.18.0.1, true",
        "192.0.0.8, true",
        "64:ff9b::a9fe:a9fe, true",
        "2002:7f00:1::, true",
        "::10.0.0.1, true",
        "64:ff9b::5db8:d822, false",
        "93.184.216.34, false",
        "2606:2800:220:1::1, false"
    })
    void addressesInsideAreKnown(String address, boolean inside) throws IOException {
        assertThat(OutsideOnly.isInside(InetAddress.getByName(address))).isEqualTo(inside);
    }

    private static void tell(Notices notices, Notice notice, RunSummary run) throws IOException {
        for (Notice.Way way : notices.ways(notice, run)) notices.tell(notice, way, run);
    }

    private Notice hook(Notice.When when) {
        URI address = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/hook");
        return new Notice(Optional.of(address.toString()), List.of(), when);
    }

    private static NoticeSettings settings(boolean allowPrivate) {
        return new NoticeSettings(Optional.of(SECRET), allowPrivate, "undersigned@example.org");
    }

    private Notices notices(boolean allowPrivate) {
        NoticeSettings settings = settings(allowPrivate);
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(mailbox.port());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", mail);
        return new Notices(
                new Webhook(settings, JSON, SystemDefaultDnsResolver.INSTANCE),
                beans.getBeanProvider(JavaMailSender.class),
                settings);
    }
}
