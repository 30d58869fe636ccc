package org.undersigned.organisations;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which organisations stood, on a day, for one that was renamed, merged, split or dissolved before or after. */
public final class Lineage {
    private final List<Relation> relations;

    public Lineage(Collection<Relation> relations) {
        this.relations = List.copyOf(relations);
    }

    /** Whether it stood on that day, as far as the sources tell. */
    public enum Standing {
        CERTAIN,
        /** The sources give no day, and it may have been before or after. */
        POSSIBLE
    }

    /** Itself, those it came from or those that came from it; none where it was dissolved by then. */
    public Map<String, Standing> asOf(String organisation, LocalDate day) {
        Map<String, Standing> standing = new LinkedHashMap<>();
        for (String id : line(organisation)) {
            boolean notYet = relations.stream().anyMatch(r -> begins(r, id) && day.isBefore(r.earliest()));
            boolean noLonger = relations.stream().anyMatch(r -> ends(r, id) && !day.isBefore(r.latest()));
            if (notYet || noLonger) continue;
            boolean doubtful = relations.stream()
                    .anyMatch(r ->
                            (begins(r, id) || ends(r, id)) && !day.isBefore(r.earliest()) && day.isBefore(r.latest()));
            standing.put(id, doubtful ? Standing.POSSIBLE : Standing.CERTAIN);
        }
        return standing;
    }

    /** A rename makes the new one; what others merge into, or split from, may have been there before. */
    private static boolean begins(Relation relation, String id) {
        boolean makes = relation.kind() == Relation.Kind.RENAMED || relation.kind() == Relation.Kind.SPLIT;
        return makes && relation.to().filter(id::equals).isPresent();
    }

    /** What something split from goes on, unless it was dissolved as well. */
    private static boolean ends(Relation relation, String id) {
        return relation.kind() != Relation.Kind.SPLIT && relation.from().equals(id);
    }

    /** Forwards to its successors and backwards to its predecessors, never to other branches of a predecessor. */
    private Set<String> line(String organisation) {
        Set<String> line = new LinkedHashSet<>(List.of(organisation));
        follow(organisation, true, line);
        follow(organisation, false, line);
        return line;
    }

    private void follow(String start, boolean forwards, Set<String> line) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new LinkedHashSet<>(List.of(start));
        while (!open.isEmpty()) for (String next : next(open.remove(), forwards)) if (seen.add(next)) open.add(next);
        line.addAll(seen);
    }

    private List<String> next(String id, boolean forwards) {
        List<String> next = new ArrayList<>();
        for (Relation relation : relations) {
            if (forwards && relation.from().equals(id)) relation.to().ifPresent(next::add);
            if (!forwards && relation.to().filter(id::equals).isPresent()) next.add(relation.from());
        }
        return next;
    }
}
