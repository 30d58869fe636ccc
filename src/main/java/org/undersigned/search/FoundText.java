package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows where in a text that was found the query's words stand. */
final class FoundText {
    static final int FRAGMENTS = 3;
    static final int FRAGMENT_CHARACTERS = 160;

    /** Beyond this much of a text no fragment is looked for; the server refuses above a million. */
    private static final int HIGHLIGHTED_CHARACTERS = 900_000;

    private final Elastic elastic;
    private final String alias;

    /** @param alias of an index that has texts */
    FoundText(Elastic elastic, String alias) {
        this.elastic = elastic;
        this.alias = alias;
    }

    /**
     * What to ask for beside a search: title and fragments of text with these words marked. Each field is asked for what may stand
     * in it alone, without words that are a letter or two off: to look for all of a search in each costs three times as much.
     */
    static Highlight fragments(Meaning meaning, Set<String> languages) {
        List<String> words = meaning.parts().stream()
                .flatMap(part -> part.texts().stream())
                .map(QueryTranslation::textOf)
                .toList();
        Highlight.Builder asked = marks().fragmentSize(FRAGMENT_CHARACTERS).numberOfFragments(FRAGMENTS);
        whole(asked, "title", words);
        part(asked, "text", words);
        for (String language : languages) {
            whole(asked, "stemmed." + language + ".title", words);
            part(asked, "stemmed." + language + ".text", words);
        }
        return asked.build();
    }

    private static void whole(Highlight.Builder asked, String field, List<String> words) {
        asked.fields(field, f -> f.numberOfFragments(0).highlightQuery(anyOf(field, words)));
    }

    static void part(Highlight.Builder asked, String field, List<String> words) {
        asked.fields(field, f -> f.highlightQuery(anyOf(field, words)));
    }

    /** Of no word nothing is marked: a query of no clauses has no terms. */
    private static Query anyOf(String field, List<String> words) {
        return Query.of(q -> q.bool(b -> b.should(words.stream()
                .map(word -> Query.of(o -> o.matchPhrase(m -> m.field(field).query(word))))
                .toList())));
    }

    /** The field of the statement's language knows all that the plain one knows, and inflected forms. */
    static List<Fragment> of(Hit<?> hit, String part) {
        List<String> marked = new ArrayList<>();
        hit.highlight().forEach((field, texts) -> {
            if (field.startsWith("stemmed.") && field.endsWith("." + part)) marked.addAll(texts);
        });
        if (marked.isEmpty()) marked.addAll(hit.highlight().getOrDefault(part, List.of()));
        return marked.stream().map(Fragment::of).toList();
    }

    /**
     * The fragments of those hits in which only likenesses of the words stand. To mark likenesses costs several times as much as
     * the search itself, so it is done for them alone.
     */
    Map<String, List<Fragment>> misread(List<? extends Hit<?>> hits, Query words) {
        List<String> ids = hits.stream()
                .filter(hit -> of(hit, "text").isEmpty() && isMisread(hit))
                .flatMap(hit -> Optional.ofNullable(hit.id()).stream())
                .toList();
        if (ids.isEmpty()) return Map.of();
        Highlight asked = marked(words)
                .fragmentSize(FRAGMENT_CHARACTERS)
                .numberOfFragments(FRAGMENTS)
                .fields("text", f -> f)
                .build();
        Map<String, List<Fragment>> found = new HashMap<>();
        for (Hit<Void> hit : search("mark words that were misread", ids, asked))
            found.put(String.valueOf(hit.id()), of(hit, "text"));
        return found;
    }

    /** The whole text of one statement; empty where nothing in it is meant. */
    Optional<Fragment> whole(String record, Query words) {
        Highlight asked = marked(words)
                .numberOfFragments(0)
                .fields("text", f -> f)
                .fields("stemmed.*.text", f -> f)
                .build();
        return search("mark what is found in the statement " + record, List.of(record), asked).stream()
                .flatMap(hit -> of(hit, "text").stream())
                .findFirst();
    }

    private static boolean isMisread(Hit<?> hit) {
        return Why.in(hit.matchedQueries()).stream().anyMatch(why -> why.way() == Why.MISREAD);
    }

    private List<Hit<Void>> search(String what, List<String> records, Highlight asked) {
        SearchResponse<Void> answer = elastic.ask(
                what,
                client -> client.search(
                        search -> search.index(alias)
                                .query(q -> q.ids(i -> i.values(records)))
                                .size(records.size())
                                .source(s -> s.fetch(false))
                                .highlight(asked),
                        Void.class));
        elastic.expectWhole(what, answer.shards());
        return answer.hits().hits();
    }

    private static Highlight.Builder marked(Query words) {
        return marks().highlightQuery(words);
    }

    static Highlight.Builder marks() {
        return new Highlight.Builder()
                .preTags(Fragment.START)
                .postTags(Fragment.END)
                .encoder(HighlighterEncoder.Default)
                .maxAnalyzedOffset(HIGHLIGHTED_CHARACTERS);
    }
}
