package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Organisations for what was typed so far, best first, then those that more statements list; for nothing typed all of them. */
final class OrganisationSuggestions {
    private static final float EXACTLY = 10f;
    private static final float WHOLE_WORDS = 2f;

    private final Elastic elastic;
    private final IndexNames names;

    OrganisationSuggestions(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    OrganisationPage page(String typed, int most, Optional<Cursor> after) {
        List<FieldValue> from = after.map(Cursor::values).orElse(List.of());
        SearchResponse<OrganisationRow> answer = elastic.ask(
                "search organisations",
                client -> client.search(
                        search -> {
                            search.index(names.organisations())
                                    .query(typed.isBlank() ? Query.of(q -> q.matchAll(m -> m)) : named(typed))
                                    .size(most)
                                    .sort(order(typed));
                            return from.isEmpty() ? search : search.searchAfter(from);
                        },
                        OrganisationRow.class));
        elastic.expectWhole("search organisations", answer.shards());
        List<Hit<OrganisationRow>> hits = answer.hits().hits();
        return new OrganisationPage(
                hits.stream().flatMap(hit -> Stream.ofNullable(hit.source())).toList(),
                hits.isEmpty() || hits.size() < most
                        ? Optional.empty()
                        : Optional.of(Cursor.after(hits.get(hits.size() - 1).sort(), Optional.empty())));
    }

    private static Query named(String typed) {
        return Query.of(q -> q.bool(b -> b.should(
                        s -> s.term(t -> t.field("names.exact").value(typed).boost(EXACTLY)))
                .should(s -> s.match(m ->
                        m.field("names").query(typed).operator(Operator.And).boost(WHOLE_WORDS)))
                .should(s -> s.match(m -> m.field("names.heads").query(typed).operator(Operator.And)))));
    }

    /** The id comes last so that no two stand at the same place, which paging relies on. */
    private static List<SortOptions> order(String typed) {
        SortOptions statements =
                SortOptions.of(s -> s.field(f -> f.field("statements").order(SortOrder.Desc)));
        SortOptions id = SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc)));
        return typed.isBlank()
                ? List.of(statements, id)
                : List.of(SortOptions.of(s -> s.score(score -> score)), statements, id);
    }
}
