package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SearchConfigurationTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
            .withUserConfiguration(SearchConfiguration.class);

    @Test
    void wiresTheRoomWithoutAServerBeingThere() {
        context.run(started -> {
            assertThat(started).hasSingleBean(ElasticsearchClient.class);
            assertThat(started).hasSingleBean(StatementIndex.class);
            assertThat(started).hasSingleBean(StatementSearch.class);
            assertThat(started).hasSingleBean(Archive.class);
            assertThat(started.getBean(SearchSettings.class)).isEqualTo(SearchSettings.at("http://localhost:9200"));
        });
    }

    @Test
    void takesWhatIsConfigured() {
        context.withPropertyValues(
                        "undersigned.elasticsearch.uris=https://a:9200,https://b:9200",
                        "undersigned.elasticsearch.api-key=secret",
                        "undersigned.elasticsearch.prefix=mine-")
                .run(started -> {
                    SearchSettings settings = started.getBean(SearchSettings.class);
                    assertThat(settings.uris()).isEqualTo(List.of("https://a:9200", "https://b:9200"));
                    assertThat(settings.names().statements()).isEqualTo("mine-statements");
                    assertThat(settings.toString()).doesNotContain("secret");
                });
    }

    @Test
    void aServerThatHangsIsAskedOnceWhereSomebodyWaits() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String where = "http://localhost:" + hanging.getLocalPort();
            context.withPropertyValues("undersigned.elasticsearch.uris=" + where)
                    .run(started -> {
                        Elastic elastic = Elastic.whileSomebodyWaits(
                                started.getBean(ElasticsearchClient.class), where, Duration.ofMillis(300));
                        assertThatThrownBy(() -> elastic.ask("search", ElasticsearchClient::info))
                                .isInstanceOfSatisfying(IndexUnavailable.class, away -> assertThat(away.passing())
                                        .isTrue())
                                .hasMessageContaining("cannot search");
                    });
            hanging.setSoTimeout(1);
            hanging.accept().close();
            assertThatThrownBy(hanging::accept).as("once").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aMisspeltSettingIsRefused() {
        context.withPropertyValues("undersigned.elasticsearch.login=reader")
                .run(started -> assertThat(started).hasFailed());
    }
}
