package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkWriterTest {
    private final ScriptedServer server = new ScriptedServer();
    private final List<Duration> waits = new ArrayList<>();
    private final BulkWriter writer = new BulkWriter(
            server,
            "http://es:9200",
            new Backoff(5, Duration.ofMillis(100), Duration.ofMillis(300), new Random(7), waits::add));

    @Test
    void writesInOneRequestWithoutWaiting() {
        assertThat(writer.write(documents(3))).isEmpty();
        assertThat(server.requests).containsExactly(List.of("0", "1", "2"));
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503})
    void sendsAgainOnlyTheItemsThatHadPassingTrouble(int status) {
        server.answers(200, status, 200);
        assertThat(writer.write(documents(3))).isEmpty();
        assertThat(server.requests).containsExactly(List.of("0", "1", "2"), List.of("1"));
        assertThat(waits).hasSize(1);
    }

    @Test
    void sendsTheWholeRequestAgainWhenTheConnectionIsLost() {
        server.fails(new ConnectException("Connection refused"));
        server.fails(new IOException("Connection reset by peer"));
        assertThat(writer.write(documents(2))).isEmpty();
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void aRefusedDocumentIsAnAnswerNotAFailure() {
        server.answers(200, 400, 200);
        List<Action> documents = documents(3);
        assertThat(writer.write(documents)).isEqualTo(Map.of(documents.get(1), "400 because"));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void waitsLongerEachTimeUpToALimitAndThenGivesUpInOneLine() {
        for (int i = 0; i < 5; i++) server.answers(429, 429);
        assertThatThrownBy(() -> writer.write(documents(2)))
                .isInstanceOfSatisfying(
                        IndexUnavailable.class, e -> assertThat(e.passing()).isTrue())
                .hasMessage("Elasticsearch at http://es:9200 did not take 2 documents in 5 tries: 429 because");
        assertThat(waits).hasSize(4);
        for (int i = 0; i < 4; i++) {
            long ceiling = Math.min(300, 100L << i);
            assertThat(waits.get(i)).isBetween(Duration.ofMillis(ceiling / 2), Duration.ofMillis(ceiling));
        }
    }

    @Test
    void noRightToWriteIsNoDocumentsFault() {
        server.answers(403);
        assertThatThrownBy(() -> writer.write(documents(1)))
                .isInstanceOfSatisfying(
                        IndexUnavailable.class, e -> assertThat(e.passing()).isFalse())
                .hasMessageContaining("403");
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedUntilItFits() {
        server.largest = 2;
        assertThat(writer.write(documents(5))).isEmpty();
        assertThat(server.taken).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void aDocumentThatIsTooLargeAloneIsRefused() {
        server.largest = 0;
        assertThat(writer.write(documents(2))).hasSize(2);
    }

    @Test
    void manyDocumentsAreSentInRequestsOfBearableSize() {
        byte[] megabyte = new byte[1 << 20];
        List<Action> large = IntStream.range(0, 20)
                .mapToObj(i -> (Action) new Action.Put("statements", "" + i, megabyte))
                .toList();
        writer.write(large);
        assertThat(server.requests).hasSizeBetween(3, 4);
        assertThat(server.taken).hasSize(20);
    }

    private static List<Action> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Action) new Action.Put("statements", "" + i, "{}".getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Answers each request as it was told, and the rest with success. */
    private static final class ScriptedServer implements BulkWriter.Bulk {
        final List<List<String>> requests = new ArrayList<>();
        final List<String> taken = new ArrayList<>();
        int largest = Integer.MAX_VALUE;
        private final Deque<Object> script = new ArrayDeque<>();

        void answers(Integer... statuses) {
            script.add(Arrays.asList(statuses));
        }

        void fails(IOException failure) {
            script.add(failure);
        }

        @Override
        public BulkResponse send(List<Action> actions) throws IOException {
            requests.add(actions.stream().map(Action::id).toList());
            if (actions.size() > largest) throw TransportFailure.of(413);
            Object next = script.isEmpty() ? List.of() : script.remove();
            if (next instanceof IOException failure) throw failure;
            List<?> statuses = (List<?>) next;
            List<BulkResponseItem> items = IntStream.range(0, actions.size())
                    .mapToObj(i -> item(actions.get(i), i < statuses.size() ? (Integer) statuses.get(i) : 200))
                    .toList();
            return BulkResponse.of(r -> r.took(1).errors(!statuses.isEmpty()).items(items));
        }

        private BulkResponseItem item(Action action, int status) {
            if (status == 200) taken.add(action.id());
            return BulkResponseItem.of(item -> {
                item.operationType(OperationType.Index)
                        .index(action.index())
                        .id(action.id())
                        .status(status);
                return status == 200 ? item : item.error(e -> e.type("t").reason("because\nand more"));
            });
        }
    }
}
