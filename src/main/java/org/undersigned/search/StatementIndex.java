package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the archive into its indices. Every write may be repeated: ids come from the content. */
public final class StatementIndex {
    private final IndexNames names;
    private final JsonMapper json;
    private final Elastic elastic;
    private final BulkWriter writer;
    private final IndexKeeper keeper;
    private final SignatureCounts counts;
    private final Compaction compaction;

    public StatementIndex(ElasticsearchClient client, JsonMapper json, SearchSettings settings) {
        this.names = settings.names();
        this.json = json;
        this.elastic = new Elastic(client, settings.where(), Backoff.patient());
        this.writer = new BulkWriter(
                actions -> client.bulk(bulk ->
                        bulk.operations(actions.stream().map(Action::operation).toList())),
                settings.where(),
                Backoff.patient());
        this.keeper = new IndexKeeper(new Elastic(client, settings.where(), Backoff.prompt()), settings);
        this.compaction = new Compaction(new Elastic(client, settings.where(), Backoff.prompt()));
        this.counts = new SignatureCounts(elastic, names);
    }

    /** Tells this index from one that was made anew under the same name. */
    public String identity() {
        return keeper.identity(names.statements());
    }

    /** Documents in each index that can be found at this moment. */
    public record Totals(long statements, long signatures, long organisations, long pages) {}

    /** Creates what is missing; throws where the server is not fit or an index was built by another definition. */
    public void ensure() {
        keeper.ensure();
    }

    /**
     * Indexes statements with their signatures and pages, over what was there under the same records.
     *
     * @param organisations those that are mentioned in the statements, as the authority file knows them
     * @param pages of each statement, by its record
     * @return those that the index will never take, with the reason
     */
    public List<RefusedStatement> index(
            List<StatementDocument> statements,
            Collection<OrganisationNames> organisations,
            Map<String, List<StatementPage>> pages) {
        if (statements.isEmpty()) return List.of();
        RowsHeld held = held(statements.stream().map(StatementDocument::record).toList());
        List<Action> rows = rows(statements, pages);
        Map<String, String> refused = new LinkedHashMap<>();
        writer.write(Stream.concat(names(organisations), rows.stream()).toList())
                .forEach((action, reason) -> refused.put(recordOf(action), reason));
        expectAll(stale(held, rows, !pages.isEmpty())
                .filter(row -> !refused.containsKey(recordOf(row)))
                .toList());
        // The statements come last: one that can be read is a sign that its signatures and pages are there and that its
        // older ones are gone, so a killed run that is started again leaves no stale row.
        writer.write(puts(statements, organisations, refused.keySet()))
                .forEach((action, reason) -> refused.put(action.id(), reason));
        takeBack(refused.keySet(), held, rows);
        return refused.entrySet().stream()
                .map(entry -> new RefusedStatement(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Action> puts(
            List<StatementDocument> statements, Collection<OrganisationNames> organisations, Set<String> without) {
        Map<String, OrganisationNames> known = organisations.stream()
                .collect(Collectors.toMap(OrganisationNames::id, Function.identity(), (a, b) -> b));
        return statements.stream()
                .filter(statement -> !without.contains(statement.record()))
                .map(statement ->
                        Action.put(json, names.statements(), statement.record(), StatementRow.of(statement, known)))
                .toList();
    }

    /** The same where only what is concluded from a statement changed: what stands on its pages is left as it is. */
    public List<RefusedStatement> index(
            List<StatementDocument> statements, Collection<OrganisationNames> organisations) {
        return index(statements, organisations, Map.of());
    }

    private Stream<Action> names(Collection<OrganisationNames> organisations) {
        return organisations.stream().map(one -> Action.rename(json, names.organisations(), one));
    }

    private List<Action> rows(List<StatementDocument> statements, Map<String, List<StatementPage>> pages) {
        List<Action> rows = new ArrayList<>();
        for (StatementDocument statement : statements) {
            for (SignatureRow row : SignatureRow.of(statement))
                rows.add(Action.put(json, names.signatures(), row.documentId(), row));
            for (PageRow row : PageRow.of(statement, pages.getOrDefault(statement.record(), List.of())))
                rows.add(Action.put(json, names.pages(), row.documentId(), row));
        }
        return rows;
    }

    /** What the statements had and have no more. */
    private Stream<Action> stale(RowsHeld held, List<Action> rows, boolean withPages) {
        Set<String> current = rows.stream().map(Action::id).collect(Collectors.toSet());
        return Stream.concat(
                        deletes(names.signatures(), held.signatures()),
                        withPages ? deletes(names.pages(), held.pages()) : Stream.of())
                .filter(row -> !current.contains(row.id()));
    }

    /** Of a statement that is refused no row stays that what the index holds of it does not speak of. */
    private void takeBack(Set<String> refused, RowsHeld held, List<Action> rows) {
        if (refused.isEmpty()) return;
        Set<String> before = Stream.concat(held.signatures(), held.pages()).collect(Collectors.toSet());
        expectAll(rows.stream()
                .filter(row -> refused.contains(recordOf(row)) && !before.contains(row.id()))
                .<Action>map(row -> new Action.Delete(row.index(), row.id()))
                .toList());
    }

    private RowsHeld held(Collection<String> records) {
        return RowsHeld.of(records, elastic, names);
    }

    private static Stream<Action> deletes(String index, Stream<String> ids) {
        return ids.map(id -> new Action.Delete(index, id));
    }

    /**
     * Writes organisations after their names or ids changed, and counts again what each of them signed. No statement is
     * written: names are resolved when a question is asked.
     */
    public void indexOrganisations(Collection<OrganisationNames> organisations) {
        if (organisations.isEmpty()) return;
        refresh();
        List<Action> actions = new ArrayList<>();
        counts.of(organisations)
                .forEach((names, seen) -> actions.add(
                        Action.put(json, this.names.organisations(), names.id(), OrganisationRow.of(names, seen))));
        organisations.stream()
                .flatMap(names -> names.formerIds().stream())
                .forEach(id -> actions.add(new Action.Delete(names.organisations(), id)));
        expectAll(actions);
        refresh();
    }

    /** Takes statements out, with their signatures and pages. */
    public void delete(Collection<String> records) {
        if (records.isEmpty()) return;
        RowsHeld held = held(records);
        expectAll(Stream.concat(deletes(names.signatures(), held.signatures()), deletes(names.pages(), held.pages()))
                .toList());
        expectAll(deletes(names.statements(), records.stream()).toList());
    }

    /** Makes everything written so far findable. */
    public void refresh() {
        elastic.ask("refresh its indices", client -> client.indices().refresh(r -> r.index(names.all())));
    }

    /** Has the server write as one piece what grew much since it last was; after a run, beside everything else. */
    public void compact() {
        compaction.wherePays(names.all());
    }

    public Totals count() {
        return new Totals(
                count(names.statements()),
                count(names.signatures()),
                count(names.organisations()),
                count(names.pages()));
    }

    /** Of all statements together, as they say themselves: so many documents the index pages should have. */
    public long pagesOfStatements() {
        SearchResponse<Void> answer = elastic.ask(
                "count the pages of its statements",
                client -> client.search(
                        search -> search.index(names.statements())
                                .size(0)
                                .aggregations("pages", a -> a.sum(sum -> sum.field("pages"))),
                        Void.class));
        elastic.expectWhole("count the pages of its statements", answer.shards());
        return Math.round(
                Objects.requireNonNull(answer.aggregations().get("pages")).sum().value());
    }

    private long count(String alias) {
        return elastic.ask("count " + alias, client -> {
            var answer = client.count(count -> count.index(alias));
            elastic.expectWhole("count " + alias, answer.shards());
            return answer.count();
        });
    }

    private void expectAll(List<Action> actions) {
        writer.write(actions).forEach((action, reason) -> {
            throw new IndexUnavailable("Elasticsearch refused " + action.id() + ": " + reason, false);
        });
    }

    private static String recordOf(Action action) {
        if (action instanceof Action.Rename)
            throw new IndexUnavailable("Elasticsearch refused the organisation " + action.id(), false);
        return action.id().substring(0, action.id().indexOf('/'));
    }
}
