package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that belong together by who signed them: other versions and languages of one, and those that an organisation is missing from. */
public final class Kindred {
    private static final int ENOUGH_TO_CHOOSE_FROM = 10;

    /** Two or three common signatories are no sign of a common text. */
    private static final int FEWEST_COMPARED = 4;

    /** A server takes a thousand clauses; the first ones tell. */
    private static final int MOST_COMPARED = 200;

    /** Of the signatories of either: a list of hundreds has the few of another one among them by chance. */
    private static final double MOSTLY_THE_SAME = 0.6;

    private static final String ALIKE = "60%";

    /** A translation is often dated when it is published. */
    private static final int DAYS_APART = 10;

    /** Open letter, Joint declaration: a title of so few words says nothing. */
    private static final int FEWEST_WORDS = 4;

    private final Elastic elastic;
    private final IndexNames names;

    public Kindred(ElasticsearchClient client, SearchSettings settings) {
        this.elastic = new Elastic(client, settings.where(), Backoff.prompt());
        this.names = settings.names();
    }

    /**
     * A statement that may be another one in another version or language.
     *
     * @param shared signatories that both have; none where it was found by its title
     * @param of signatories of the one that has more
     * @param daysApart none where one is undated
     */
    public record Kin(
            String record,
            Optional<String> title,
            String language,
            Optional<LocalDate> day,
            boolean sameTitle,
            int shared,
            int of,
            Optional<Long> daysApart) {}

    private record Row(
            String record, Optional<String> title, String language, Optional<LocalDate> day, List<String> signedByIds) {
        int shared(Collection<String> ids) {
            return (int) signedByIds.stream().filter(ids::contains).count();
        }
    }

    /** Of about the same day and signed by mostly the same, or under the same title. */
    public List<Kin> kin(StatementDocument statement) {
        Optional<LocalDate> day = StatementRow.day(statement);
        Set<String> signed = signedBy(statement);
        List<Kin> kin = new ArrayList<>();
        if (day.isPresent() && signed.size() >= FEWEST_COMPARED)
            ask(statement, bySignatories(statement, day.get(), signed)).stream()
                    .filter(row -> isMostlyTheSame(row, signed))
                    .map(row -> kin(statement, row, signed))
                    .forEach(kin::add);
        Set<String> known = kin.stream().map(Kin::record).collect(Collectors.toSet());
        if (folded(statement.title()).split(" ").length >= FEWEST_WORDS)
            ask(statement, byTitle(statement)).stream()
                    .filter(row -> !known.contains(row.record()))
                    .filter(row -> folded(row.title()).equals(folded(statement.title())))
                    .map(row -> kin(statement, row, signed))
                    .forEach(kin::add);
        return kin;
    }

    private static Set<String> signedBy(StatementDocument statement) {
        return statement.signatories().stream()
                .flatMap(signatory -> signatory.organisation().stream())
                .map(organisation -> organisation.id())
                .collect(Collectors.toSet());
    }

    private static boolean isMostlyTheSame(Row row, Set<String> signed) {
        return row.shared(signed)
                >= MOSTLY_THE_SAME * Math.max(signed.size(), row.signedByIds().size());
    }

    private static Kin kin(StatementDocument statement, Row row, Set<String> signed) {
        Optional<Long> apart = StatementRow.day(statement)
                .flatMap(day -> row.day().map(other -> Math.abs(ChronoUnit.DAYS.between(day, other))));
        return new Kin(
                row.record(),
                row.title(),
                row.language(),
                row.day(),
                folded(row.title()).equals(folded(statement.title())),
                row.shared(signed),
                Math.max(signed.size(), row.signedByIds().size()),
                apart);
    }

    private static Query bySignatories(StatementDocument statement, LocalDate day, Set<String> signed) {
        List<Query> signedToo = signed.stream()
                .sorted()
                .limit(MOST_COMPARED)
                .map(Kindred::signed)
                .toList();
        return not(statement)
                .filter(between(day.minusDays(DAYS_APART), day.plusDays(DAYS_APART)))
                .should(signedToo)
                .minimumShouldMatch(ALIKE)
                .build()
                ._toQuery();
    }

    private static Query byTitle(StatementDocument statement) {
        String title = statement.title().orElse("");
        return not(statement)
                .must(m -> m.matchPhrase(p -> p.field("title").query(title)))
                .build()
                ._toQuery();
    }

    private static BoolQuery.Builder not(StatementDocument statement) {
        return new BoolQuery.Builder().mustNot(n -> n.ids(i -> i.values(statement.record())));
    }

    /** Each counts for one, however rare it is. */
    private static Query signed(String id) {
        return Query.of(q -> q.constantScore(
                c -> c.filter(f -> f.term(t -> t.field("signedByIds").value(id)))));
    }

    private static Query between(LocalDate first, LocalDate last) {
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field("day").gte(first.toString()).lte(last.toString()))));
    }

    private List<Row> ask(StatementDocument statement, Query query) {
        return ask("look for other versions of " + statement.record(), query, ENOUGH_TO_CHOOSE_FROM);
    }

    private List<Row> ask(String doing, Query query, int most) {
        SearchResponse<Row> answer = elastic.ask(
                doing,
                client -> client.search(
                        search -> search.index(names.statements())
                                .query(query)
                                .size(most)
                                .source(s ->
                                        s.filter(f -> f.includes("record", "title", "language", "day", "signedByIds"))),
                        Row.class));
        elastic.expectWhole(doing, answer.shards());
        return answer.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .toList();
    }

    private static String folded(Optional<String> title) {
        return Normalizer.normalize(title.orElse(""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** @param shared how many of those asked for signed it */
    public record Unsigned(
            String record, Optional<String> title, String language, Optional<LocalDate> day, int shared) {}

    /**
     * Statements of a time that several of some organisations signed and that an organisation is not in; most of them first.
     *
     * @param without ids of that organisation, of today and before
     * @param atLeast so many of the others
     */
    public List<Unsigned> unsigned(
            Collection<String> others,
            int atLeast,
            Collection<String> without,
            LocalDate first,
            LocalDate last,
            int most) {
        List<FieldValue> own = without.stream().map(FieldValue::of).toList();
        List<Query> signedBy =
                others.stream().limit(MOST_COMPARED).map(Kindred::signed).toList();
        Query query = Query.of(q -> q.bool(b -> b.filter(between(first, last))
                .mustNot(n -> n.terms(t -> t.field("organisationIds").terms(v -> v.value(own))))
                .should(signedBy)
                .minimumShouldMatch(String.valueOf(atLeast))));
        return ask("look for what " + without + " did not sign", query, most).stream()
                .map(row -> new Unsigned(row.record(), row.title(), row.language(), row.day(), row.shared(others)))
                .toList();
    }
}
