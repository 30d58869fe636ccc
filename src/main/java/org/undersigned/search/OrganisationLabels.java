package org.undersigned.search;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Organisations as the facets call them. The same ones stand beside one search after another, so they are asked for once in a few seconds. */
final class OrganisationLabels {
    /** A merger or another name shows in the facets this much later. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Function<Collection<String>, Map<String, OrganisationRow>> ask;
    private volatile Known known = Known.nothing();

    /** @param nanos since when, by the clock that only goes forward */
    private record Known(Map<String, Optional<OrganisationRow>> rows, long nanos) {
        static Known nothing() {
            return new Known(new ConcurrentHashMap<>(), System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - nanos < REMEMBERED.toNanos();
        }
    }

    OrganisationLabels(Function<Collection<String>, Map<String, OrganisationRow>> ask) {
        this.ask = ask;
    }

    /** By these ids, of today or before; who is not there is left out. */
    Map<String, OrganisationRow> of(Collection<String> ids) {
        Map<String, Optional<OrganisationRow>> rows = fresh().rows();
        List<String> unknown = ids.stream().filter(id -> !rows.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            Map<String, OrganisationRow> asked = ask.apply(unknown);
            unknown.forEach(id -> rows.put(id, Optional.ofNullable(asked.get(id))));
        }
        Map<String, OrganisationRow> labels = new HashMap<>();
        for (String id : ids) rows.getOrDefault(id, Optional.empty()).ifPresent(row -> labels.put(id, row));
        return labels;
    }

    private Known fresh() {
        Known now = known;
        if (now.isFresh()) return now;
        Known anew = Known.nothing();
        known = anew;
        return anew;
    }
}
