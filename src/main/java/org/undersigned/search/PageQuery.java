package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.search.Condition.From;
import org.undersigned.search.Condition.Language;
import org.undersigned.search.Condition.Not;
import org.undersigned.search.Condition.Origin;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.Sure;
import org.undersigned.search.Condition.To;
import org.undersigned.search.Condition.Word;

/** Turns a query into one for the index pages. A page says what is printed on it, not who signed the statement. */
final class PageQuery {
    private static final String TEXT = "text";

    private final List<String> fields;

    /** @param languages those whose inflections are looked for */
    PageQuery(Set<String> languages) {
        this.fields = Stream.concat(Stream.of(TEXT), languages.stream().map(one -> "stemmed." + one + ".text"))
                .toList();
    }

    /** Pages that meet all of a query that a page can meet; see {@link #leftOut}. */
    Query whole(SearchQuery query) {
        BoolQuery.Builder whole = new BoolQuery.Builder();
        List<Query> words = new ArrayList<>();
        for (Condition condition : query.conditions())
            if (condition instanceof Word) words.add(orMisread(condition));
            else if (condition instanceof Phrase) whole.must(printed(condition));
            else if (condition instanceof Not not && isOfAPage(not.condition())) whole.mustNot(one(not.condition()));
            else if (isOfAPage(condition)) whole.filter(one(condition));
        if (!words.isEmpty())
            whole.must(m -> m.bool(b -> b.should(words).minimumShouldMatch(QueryTranslation.ENOUGH_WORDS)));
        return Query.of(q -> q.bool(whole.build()));
    }

    /** What of a query is about the statement, and so says nothing about one of its pages. */
    static List<Condition> leftOut(SearchQuery query) {
        return query.conditions().stream()
                .filter(condition -> !isOfAPage(condition instanceof Not not ? not.condition() : condition))
                .toList();
    }

    private static boolean isOfAPage(Condition condition) {
        return condition instanceof Word
                || condition instanceof Phrase
                || condition instanceof Language
                || condition instanceof From
                || condition instanceof To
                || condition instanceof Origin
                || condition instanceof Sure;
    }

    private Query one(Condition condition) {
        return condition instanceof Word || condition instanceof Phrase
                ? printed(condition)
                : QueryTranslation.factual(condition);
    }

    private Query printed(Condition text) {
        return Query.of(q -> q.multiMatch(m -> m.type(TextQueryType.Phrase)
                .fields(fields)
                .query(QueryTranslation.textOf(text))
                .tieBreaker(QueryTranslation.SECOND_FIELD)));
    }

    private Query orMisread(Condition text) {
        String word = QueryTranslation.textOf(text);
        if (word.length() < QueryTranslation.SHORTEST_TO_MISREAD || text instanceof Phrase) return printed(text);
        return Query.of(q ->
                q.disMax(d -> d.queries(printed(text), QueryTranslation.likeness(word, Why.MISREAD.name(word), null))));
    }

    /** As in statements, each field is asked for the words alone. */
    Highlight marks(SearchQuery query) {
        List<String> words = query.conditions().stream()
                .filter(condition -> condition instanceof Word || condition instanceof Phrase)
                .map(QueryTranslation::textOf)
                .toList();
        Highlight.Builder asked =
                FoundText.marks().fragmentSize(FoundText.FRAGMENT_CHARACTERS).numberOfFragments(FoundText.FRAGMENTS);
        for (String field : fields) FoundText.part(asked, field, words);
        return asked.build();
    }
}
