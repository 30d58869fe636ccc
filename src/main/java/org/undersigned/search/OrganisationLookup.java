package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.search.Condition.Not;
import org.undersigned.search.Condition.Organisation;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.SignedBy;
import org.undersigned.search.Condition.Word;

/** Finds the organisations that a query means, by every name the archive knows for them at this moment. */
final class OrganisationLookup {
    /** An acronym of two letters has many owners; past this the question is too vague to be about an organisation. */
    private static final int MOST = 500;

    /** Names that only share words with the query add a few statements, they must not drown it. */
    private static final int MOST_SIMILAR = 20;

    /** OCR and typing: one wrong letter from 5 on, two from 9 on. */
    private static final String SOME_WRONG_LETTERS = "AUTO:5,9";

    private static final List<String> IDS = List.of("id", "formerIds");

    /** What of an organisation a query needs: statements keep the id that it had when they were indexed. */
    private record Ids(String id, List<String> formerIds) {
        Stream<String> all() {
            return Stream.concat(Stream.of(id), formerIds.stream());
        }
    }

    private final Elastic elastic;
    private final IndexNames names;
    private final OrganisationLabels labels = new OrganisationLabels(this::byIds);

    OrganisationLookup(Elastic elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    Meaning meaning(SearchQuery query) {
        List<Condition> texts = query.conditions().stream()
                .filter(condition -> condition instanceof Word || condition instanceof Phrase)
                .toList();
        Set<String> asked = new LinkedHashSet<>();
        query.conditions().forEach(condition -> collectNames(condition, asked));
        List<Run> runs = Run.in(texts);
        Set<String> candidates = new LinkedHashSet<>(asked);
        runs.forEach(run -> candidates.add(run.text()));
        Map<String, List<String>> exact = candidates.isEmpty() ? Map.of() : exact(List.copyOf(candidates));

        Map<String, List<String>> named = new LinkedHashMap<>();
        for (String name : asked) named.put(name, exact.containsKey(name) ? exact.get(name) : similar(name, MOST));
        List<Meaning.Part> parts = parts(texts, runs, exact);
        boolean oneNameSaysAll =
                parts.size() == 1 && !parts.get(0).organisationIds().isEmpty();
        List<String> similar = texts.size() < 2 || oneNameSaysAll ? List.of() : similar(allOf(texts), MOST_SIMILAR);
        return new Meaning(parts, named, similar);
    }

    /** Organisations as they are today, by ids that may be former ones. */
    Map<String, OrganisationRow> byIds(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        Query query = Query.of(q -> q.bool(b -> b.should(anyOf("id", values), anyOf("formerIds", values))));
        Map<String, OrganisationRow> rows = new HashMap<>();
        for (Hit<OrganisationRow> hit : search(query, ids.size() * 2, OrganisationRow.class))
            if (hit.source() != null) allIds(hit.source()).forEach(id -> rows.put(id, hit.source()));
        return rows;
    }

    /** The same for what only has to be called something: as they were at most a few seconds ago. */
    Map<String, OrganisationRow> labels(Collection<String> ids) {
        return labels.of(ids);
    }

    private static void collectNames(Condition condition, Set<String> names) {
        if (condition instanceof Organisation organisation) names.add(organisation.name());
        else if (condition instanceof SignedBy signedBy) names.add(signedBy.name());
        else if (condition instanceof Not not) collectNames(not.condition(), names);
    }

    private static List<Meaning.Part> parts(List<Condition> texts, List<Run> runs, Map<String, List<String>> exact) {
        Set<Run> names =
                runs.stream().filter(run -> exact.containsKey(run.text())).collect(Collectors.toSet());
        Map<Integer, Run> starts = Run.longest(names).stream().collect(Collectors.toMap(Run::from, run -> run));
        List<Meaning.Part> parts = new ArrayList<>();
        for (int at = 0;
                at < texts.size();
                at += parts.get(parts.size() - 1).texts().size()) {
            Run run = starts.getOrDefault(at, new Run(at, at + 1, ""));
            parts.add(new Meaning.Part(texts.subList(run.from(), run.to()), exact.getOrDefault(run.text(), List.of())));
        }
        return parts;
    }

    private static String allOf(List<Condition> texts) {
        return texts.stream().map(QueryTranslation::textOf).collect(Collectors.joining(" "));
    }

    /** Ids by candidate; the server folds the candidates as it folded the names. */
    private Map<String, List<String>> exact(List<String> candidates) {
        List<Query> clauses = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) clauses.add(isNamed(candidates.get(i), String.valueOf(i)));
        Map<String, List<String>> found = new HashMap<>();
        for (Hit<Ids> hit : search(Query.of(q -> q.bool(b -> b.should(clauses))), MOST, Ids.class))
            for (String clause : new HashSet<>(hit.matchedQueries()))
                found.computeIfAbsent(candidates.get(Integer.parseInt(clause)), c -> new ArrayList<>())
                        .addAll(Objects.requireNonNull(hit.source()).all().toList());
        return found;
    }

    private static Query isNamed(String candidate, String clause) {
        return Query.of(q -> q.bool(b -> b.queryName(clause)
                .should(s -> s.term(t -> t.field("names.exact").value(candidate)))
                .should(s -> s.term(t -> t.field("id").value(candidate)))
                .should(s -> s.term(t -> t.field("formerIds").value(candidate)))));
    }

    private List<String> similar(String name, int most) {
        Query query = Query.of(q ->
                q.match(m -> m.field("names").query(name).operator(Operator.And).fuzziness(SOME_WRONG_LETTERS)));
        return search(query, most, Ids.class).stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .flatMap(Ids::all)
                .toList();
    }

    /** Nobody asks how many there are beyond these, and the server need not count them. */
    private <T> List<Hit<T>> search(Query query, int most, Class<T> shown) {
        SearchResponse<T> answer = elastic.ask(
                "look up organisations",
                client -> client.search(
                        search -> search.index(names.organisations())
                                .query(query)
                                .size(most)
                                .trackTotalHits(t -> t.enabled(false))
                                .source(s -> shown == Ids.class ? s.filter(f -> f.includes(IDS)) : s.fetch(true)),
                        shown));
        elastic.expectWhole("look up organisations", answer.shards());
        return answer.hits().hits();
    }

    private static Query anyOf(String field, List<FieldValue> values) {
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values))));
    }

    /** Statements keep the id that an organisation had when they were indexed. */
    private static Stream<String> allIds(OrganisationRow row) {
        return Stream.concat(Stream.of(row.id()), row.formerIds().stream());
    }
}
