package org.undersigned.search;

import co.elastic.clients.elasticsearch.indices.segments.Segment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server write an index that grew as one piece. A search looks into each piece for itself; looking for likenesses of a word in
 * fifteen of them costs more than twice what it costs in one. The server does it beside its other work, nobody waits for it.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /** So few pieces cost little; the next statements would break them up again. */
    private static final int FEW = 4;

    /** Written anew whenever it grew by a quarter, an index is written five times over however it grows. */
    private static final double GROWN_BY = 0.25;

    private final Elastic elastic;

    Compaction(Elastic elastic) {
        this.elastic = elastic;
    }

    /** Those of these indices in which much stands outside the largest piece. */
    void wherePays(List<String> aliases) {
        unlessRefused(() ->
                begin(aliases.stream().filter(alias -> pays(segments(alias))).toList()));
    }

    void inFull(List<String> aliases) {
        unlessRefused(() -> begin(aliases));
    }

    private void begin(List<String> aliases) {
        if (aliases.isEmpty()) return;
        elastic.ask("compact " + aliases, client -> client.indices()
                .forcemerge(merge -> merge.index(aliases).maxNumSegments(1L).waitForCompletion(false)));
        log.info("compacting={}", aliases);
    }

    /** Everything is found without it too: where it may not or cannot be done, nothing has failed. */
    private static void unlessRefused(Runnable work) {
        try {
            work.run();
        } catch (IndexUnavailable notNow) {
            log.info("not compacted: {}", notNow.getMessage());
        }
    }

    static boolean pays(List<Long> documentsOfSegments) {
        long all = documentsOfSegments.stream().mapToLong(Long::longValue).sum();
        long largest =
                documentsOfSegments.stream().mapToLong(Long::longValue).max().orElse(0);
        return documentsOfSegments.size() > FEW && all - largest > largest * GROWN_BY;
    }

    private List<Long> segments(String alias) {
        return elastic
                .ask("look at the pieces of " + alias, client -> client.indices()
                        .segments(s -> s.index(alias)))
                .indices()
                .values()
                .stream()
                .flatMap(index -> index.shards().values().stream())
                .flatMap(copies -> copies.stream().limit(1))
                .flatMap(shard -> shard.segments().values().stream())
                .map(Segment::numDocs)
                .toList();
    }
}
