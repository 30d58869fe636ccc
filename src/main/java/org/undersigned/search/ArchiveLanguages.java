package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The languages whose inflections are worth asking for: those that any statement of the archive, or any page of one, is written in. */
final class ArchiveLanguages {
    /** A statement in a language that is new to the archive is found by its inflected forms this much later. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Set<String> STEMMED = IndexDefinition.stemmedLanguages();
    private static final String FACET = "languages";

    /** More than there are. */
    private static final int MOST = 500;

    private final Elastic elastic;
    private final String alias;
    private volatile Known known = new Known(Set.of(), 0);

    /** @param nanos when it was asked, by the clock that only goes forward */
    private record Known(Set<String> languages, long nanos) {
        boolean isFresh() {
            return !languages.isEmpty() && System.nanoTime() - nanos < REMEMBERED.toNanos();
        }
    }

    /** @param alias of an index whose documents say in which language they are */
    ArchiveLanguages(Elastic elastic, String alias) {
        this.elastic = elastic;
        this.alias = alias;
    }

    /** Fields of their own for inflected forms, as they are named in the index. */
    Set<String> stemmed() {
        Known before = known;
        if (before.isFresh()) return before.languages();
        Set<String> asked = ask();
        known = new Known(asked, System.nanoTime());
        return asked;
    }

    private Set<String> ask() {
        SearchResponse<Void> answer = elastic.ask(
                "search",
                client -> client.search(
                        search -> search.index(alias)
                                .ignoreUnavailable(true)
                                .size(0)
                                .requestCache(true)
                                .trackTotalHits(t -> t.enabled(false))
                                .aggregations(
                                        FACET,
                                        a -> a.terms(t -> t.field("language").size(MOST))),
                        Void.class));
        elastic.expectWhole("search", answer.shards());
        Aggregate found = answer.aggregations().get(FACET);
        // without the index, or without any document, there is nothing to count
        if (found == null || !found.isSterms()) return Set.of();
        return found.sterms().buckets().array().stream()
                .map(bucket -> StatementRow.stemmedAs(bucket.key().stringValue()))
                .filter(STEMMED::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
