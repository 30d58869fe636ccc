package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes many documents and does not give up on passing trouble, be it that of a whole request or of single items in
 * one that succeeded. The client's own ingester retries neither a refused connection nor an item's 503.
 */
final class BulkWriter {
    /** Well under the server's limit of 100 MB, enough for a lot of ordinary statements in one request. */
    private static final long MOST_BYTES = 8L << 20;

    private static final int MOST_ACTIONS = 2_000;

    /** Sends one bulk request: the client, or a server in a test that fails as it is told. */
    @FunctionalInterface
    interface Bulk {
        BulkResponse send(List<Action> actions) throws IOException;
    }

    private final Bulk bulk;
    private final String where;
    private final Backoff backoff;

    BulkWriter(Bulk bulk, String where, Backoff backoff) {
        this.bulk = bulk;
        this.where = where;
        this.backoff = backoff;
    }

    /** The reasons of what was refused for good, by action; passing trouble that does not pass is thrown. */
    Map<Action, String> write(List<Action> actions) {
        Map<Action, String> refused = new LinkedHashMap<>();
        for (List<Action> request : requests(actions)) writeOne(request, refused);
        return refused;
    }

    private void writeOne(List<Action> request, Map<Action, String> refused) {
        List<Action> left = request;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            String trouble;
            try {
                Answer answer = answer(left, bulk.send(left));
                refused.putAll(answer.refused());
                left = answer.again();
                trouble = answer.trouble();
            } catch (IOException | ElasticsearchException e) {
                if (Trouble.of(e) == Trouble.TOO_LARGE) {
                    halve(left, refused, e);
                    return;
                }
                if (Trouble.of(e) != Trouble.PASSING) throw unavailable(left, Elastic.reason(e));
                trouble = Elastic.reason(e);
            }
            if (left.isEmpty()) return;
            if (backoff.exhaustedAfter(attempt)) throw exhausted(left, trouble, attempt);
            backoff.before(attempt);
        }
    }

    private void halve(List<Action> request, Map<Action, String> refused, Exception why) {
        if (request.size() == 1) {
            refused.put(request.get(0), Elastic.reason(why));
            return;
        }
        int half = request.size() / 2;
        writeOne(request.subList(0, half), refused);
        writeOne(request.subList(half, request.size()), refused);
    }

    /** What a response means for the actions of its request. */
    private record Answer(Map<Action, String> refused, List<Action> again, String trouble) {}

    private Answer answer(List<Action> request, BulkResponse response) {
        Map<Action, String> refused = new LinkedHashMap<>();
        List<Action> again = new ArrayList<>();
        String trouble = "";
        // items come in the order of the request
        for (int i = 0; i < request.size(); i++) {
            BulkResponseItem item = response.items().get(i);
            if (item.error() == null) continue;
            String reason = Elastic.reason(item.status(), item.error());
            switch (Trouble.of(item.status())) {
                case PASSING -> {
                    again.add(request.get(i));
                    trouble = reason;
                }
                case REFUSED, TOO_LARGE -> refused.put(request.get(i), reason);
                // not the document's fault: no index, no right to write
                case CREDENTIALS, MISSING, STRANGE -> throw unavailable(request, reason);
            }
        }
        return new Answer(refused, again, trouble);
    }

    private static List<List<Action>> requests(List<Action> actions) {
        List<List<Action>> requests = new ArrayList<>();
        List<Action> current = new ArrayList<>();
        long bytes = 0;
        for (Action action : actions) {
            boolean full = bytes + action.bytes() > MOST_BYTES || current.size() == MOST_ACTIONS;
            if (full && !current.isEmpty()) {
                requests.add(current);
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(action);
            bytes += action.bytes();
        }
        if (!current.isEmpty()) requests.add(current);
        return requests;
    }

    private IndexUnavailable exhausted(List<Action> left, String trouble, int attempts) {
        return new IndexUnavailable(
                "Elasticsearch at %s did not take %d documents in %d tries: %s"
                        .formatted(where, left.size(), attempts, trouble),
                true);
    }

    private IndexUnavailable unavailable(List<Action> request, String reason) {
        return new IndexUnavailable(
                "Elasticsearch at %s refused a request of %d documents: %s".formatted(where, request.size(), reason),
                false);
    }
}
