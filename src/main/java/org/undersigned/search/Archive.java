package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.ocr.Box;

/** Reads the archive: one statement, or everything, page by page and never all at once. */
public final class Archive {
    /** Statements are some kilobytes each, some of them megabytes. */
    private static final int STATEMENTS_AT_ONCE = 50;

    private static final int ENOUGH_TO_CHOOSE_FROM = 10;

    private static final int ROWS_AT_ONCE = 1_000;

    /** Not even the id of a hit, for which the server would have to open the whole document. */
    private static final String NOTHING_KEPT = "_none_";

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

    /** Whether there is such a statement: costs next to nothing. */
    public boolean holds(String record) {
        return elastic.ask("look for the statement " + record, client -> client.exists(
                        get -> get.index(names.statements()).id(record))
                .value());
    }

    /**
     * The organisations of the latest statements that list one of these ids, a set for each. They are read from the columns of the index: to look
     * into five hundred whole statements for them costs seven times as much.
     */
    public List<Set<String>> listsWith(Collection<String> organisationIds, int most) {
        List<FieldValue> ids = organisationIds.stream().map(FieldValue::of).toList();
        SearchResponse<Void> answer = elastic.ask(
                "read who stands beside " + organisationIds,
                client -> client.search(
                        search -> search.index(names.statements())
                                .query(q ->
                                        q.terms(t -> t.field("organisationIds").terms(v -> v.value(ids))))
                                .sort(s -> s.field(f -> f.field("day").order(SortOrder.Desc)))
                                .size(most)
                                .trackTotalHits(t -> t.enabled(false))
                                .source(s -> s.fetch(false))
                                .storedFields(NOTHING_KEPT)
                                .docvalueFields(f -> f.field("organisationIds")),
                        Void.class));
        elastic.expectWhole("read who stands beside " + organisationIds, answer.shards());
        return answer.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.fields().get("organisationIds")))
                .map(column -> Set.of(column.to(String[].class)))
                .toList();
    }

    /** Where an entry of a signatory list stands on the scan. */
    public record Place(int page, Optional<Box> box) {}

    /** @param list and position, from 1 */
    public Optional<Place> place(String record, int list, int position) {
        String id = SignatureRow.id(record, list, position);
        return elastic.ask("read the signature " + id, client -> {
            var found =
                    client.get(get -> get.index(names.signatures()).id(id).sourceIncludes("page", "box"), Place.class);
            return found.found() ? Optional.ofNullable(found.source()) : Optional.empty();
        });
    }

    /**
     * The records that a person may mean: by the first characters of the SHA-256, or by a file name.
     *
     * @return none, the one that is meant, or two and more where it is not clear
     */
    public List<String> records(String startOrFile) {
        Query meant = Query.of(q -> q.bool(b -> b.should(
                        s -> s.prefix(p -> p.field("record").value(startOrFile).caseInsensitive(true)))
                .should(s -> s.term(t -> t.field("files").value(startOrFile)))));
        SearchResponse<Void> answer = elastic.ask(
                "look for the statement " + startOrFile,
                client -> client.search(
                        search -> search.index(names.statements())
                                .query(meant)
                                .size(ENOUGH_TO_CHOOSE_FROM)
                                .source(s -> s.fetch(false)),
                        Void.class));
        elastic.expectWhole("look for the statement " + startOrFile, answer.shards());
        return answer.hits().hits().stream().map(Hit::id).toList();
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
