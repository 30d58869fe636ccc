package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All documents of an index as they were when it was opened, whatever is written meanwhile. */
final class PointInTime<T> implements Iterator<T> {
    /** From one page to the next; who reads more slowly than this has gone away. */
    private static final String KEPT = "10m";

    private final Elastic elastic;
    private final String alias;
    private final Class<T> type;
    private final int atOnce;
    private final Queue<T> page = new ArrayDeque<>();
    private String id;
    private List<FieldValue> after = List.of();
    private boolean exhausted;

    PointInTime(Elastic elastic, String alias, Class<T> type, int atOnce) {
        this.elastic = elastic;
        this.alias = alias;
        this.type = type;
        this.atOnce = atOnce;
        this.id = elastic.ask("open " + alias, client -> client.openPointInTime(
                        open -> open.index(alias).keepAlive(keep -> keep.time(KEPT)))
                .id());
    }

    Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !exhausted) readPage();
        return !page.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.remove();
    }

    private void readPage() {
        SearchResponse<T> answer = elastic.ask(
                "read " + alias,
                client -> client.search(
                        search -> {
                            search.pit(pit -> pit.id(id).keepAlive(keep -> keep.time(KEPT)))
                                    .size(atOnce)
                                    .sort(SortOptions.of(s -> s.field(f -> f.field("_shard_doc"))))
                                    .trackTotalHits(t -> t.enabled(false))
                                    .source(s -> s.filter(f -> f.excludes("stemmed")));
                            return after.isEmpty() ? search : search.searchAfter(after);
                        },
                        type));
        elastic.expectWhole("read " + alias, answer.shards());
        if (answer.pitId() != null) id = answer.pitId();
        List<Hit<T>> hits = answer.hits().hits();
        for (Hit<T> hit : hits) if (hit.source() != null) page.add(hit.source());
        exhausted = hits.size() < atOnce;
        if (!hits.isEmpty()) after = hits.get(hits.size() - 1).sort();
    }

    private void close() {
        elastic.ask("close " + alias, client -> client.closePointInTime(close -> close.id(id)));
    }
}
