package org.undersigned.search;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which signatures and pages the index holds of some statements, as the statements themselves tell: what a newer reading does not
 * have any more has to be taken out.
 */
final class RowsHeld {
    private final List<Statement> statements;

    private RowsHeld(List<Statement> statements) {
        this.statements = statements;
    }

    /** What a statement document says. One without signatories comes back without the field. */
    private record Said(List<Entry> signatories, int pages) {
        Said {
            signatories = Objects.requireNonNullElse(signatories, List.of());
        }
    }

    private record Entry(int list, int position) {}

    private record Statement(String record, Said said) {}

    /** Read by id, not searched: a read by id sees what was written a moment ago. */
    static RowsHeld of(Collection<String> records, Elastic elastic, IndexNames names) {
        MgetResponse<Said> found = elastic.ask(
                "read statements",
                client -> client.mget(
                        get -> get.index(names.statements())
                                .ids(List.copyOf(records))
                                .sourceIncludes("signatories.list", "signatories.position", "pages"),
                        Said.class));
        // what is taken for not held would never be taken out
        found.docs().stream()
                .filter(MultiGetResponseItem::isFailure)
                .findFirst()
                .ifPresent(item -> {
                    throw new IndexUnavailable(
                            "Elasticsearch cannot read the statement "
                                    + item.failure().id() + ": "
                                    + item.failure().error().reason(),
                            true);
                });
        return new RowsHeld(found.docs().stream()
                .map(MultiGetResponseItem::result)
                .filter(result -> result.found() && result.source() != null)
                .map(result -> new Statement(result.id(), Objects.requireNonNull(result.source())))
                .toList());
    }

    Stream<String> signatures() {
        return statements.stream().flatMap(statement -> statement.said().signatories().stream()
                .map(entry -> SignatureRow.id(statement.record(), entry.list(), entry.position())));
    }

    Stream<String> pages() {
        return statements.stream()
                .flatMap(statement -> IntStream.rangeClosed(1, statement.said().pages())
                        .mapToObj(page -> PageRow.id(statement.record(), page)));
    }
}
