package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the archive: one statement, or everything, page by page and never all at once. */
public final class Archive {
    /** Statements are some kilobytes each, some of them megabytes. */
    private static final int STATEMENTS_AT_ONCE = 50;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Elastic elastic;
    private final IndexNames names;

    public Archive(ElasticsearchClient client, SearchSettings settings) {
        this.elastic = new Elastic(client, settings.where(), Backoff.prompt());
        this.names = settings.names();
    }

    /** @param record SHA-256 */
    public Optional<StatementDocument> find(String record) {
        return elastic.ask("read the statement " + record, client -> {
            var found = client.get(
                    get -> get.index(names.statements()).id(record).sourceExcludes("stemmed"), StatementDocument.class);
            return found.found() ? Optional.ofNullable(found.source()) : Optional.empty();
        });
    }

    /** Everything, as it was at this moment; close the stream when done. */
    public Stream<StatementDocument> statements() {
        return all(names.statements(), StatementDocument.class, STATEMENTS_AT_ONCE);
    }

    /** Everything, as it was at this moment; close the stream when done. */
    public Stream<SignatureRow> signatures() {
        return all(names.signatures(), SignatureRow.class, ROWS_AT_ONCE);
    }

    /** Everything, as it was at this moment; close the stream when done. */
    public Stream<OrganisationRow> organisations() {
        return all(names.organisations(), OrganisationRow.class, ROWS_AT_ONCE);
    }

    private <T> Stream<T> all(String alias, Class<T> type, int atOnce) {
        return new PointInTime<>(elastic, alias, type, atOnce).stream();
    }
}
