package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An authority file as people wrote it, each line of it checked, before it is entered. */
public record AuthorityDraft(List<Organisation> organisations, List<Told> told) {
    public AuthorityDraft {
        organisations = List.copyOf(organisations);
        told = List.copyOf(told);
    }

    /** A relation, and where in the file it stands. */
    public record Told(Relation relation, String where) {
        private Stream<String> ids() {
            return Stream.concat(Stream.of(relation.from()), relation.to().stream());
        }
    }

    /**
     * Enters all of it, or nothing. What is known and not in the draft stays.
     *
     * @throws AuthorityImport.Refused naming every line that does not fit what the authority file holds today
     */
    public void enterInto(AuthorityFile authority) {
        authority.alone(() -> {
            check(authority);
            authority.enter(organisations);
            List<Relation> known = authority.relations();
            for (Told line : told) if (!isIn(known, line.relation())) authority.relate(line.relation());
            return true;
        });
    }

    /** Entered once, a relation keeps who entered it first. */
    private static boolean isIn(Collection<Relation> known, Relation relation) {
        return known.stream()
                .anyMatch(other -> other.kind() == relation.kind()
                        && other.from().equals(relation.from())
                        && other.to().equals(relation.to())
                        && other.when().equals(relation.when())
                        && other.source().equals(relation.source()));
    }

    /** An id that was merged into another is not entered again by the back door: the file says what it means. */
    private void check(AuthorityFile authority) {
        Set<String> named = new HashSet<>();
        organisations.forEach(organisation -> named.add(organisation.id()));
        told.forEach(line -> line.ids().forEach(named::add));
        Map<String, String> merged = new LinkedHashMap<>();
        for (Organisation known : authority.find(named))
            known.formerIds().forEach(former -> merged.put(former, known.id()));
        List<String> errors = new ArrayList<>();
        for (Organisation organisation : organisations)
            if (merged.containsKey(organisation.id())) errors.add(advice(organisation.id(), merged));
        for (Told line : told) check(line, merged, authority, errors);
        if (!errors.isEmpty()) throw new AuthorityImport.Refused(errors);
    }

    private void check(Told line, Map<String, String> merged, AuthorityFile authority, List<String> errors) {
        line.relation().to().ifPresent(to -> {
            if (merged.containsKey(to)) errors.add(line.where() + ": " + advice(to, merged));
            else if (organisations.stream().noneMatch(o -> o.id().equals(to)) && !authority.isTaken(to))
                errors.add(
                        line.where() + ": there is no organisation " + to + ", neither in the file nor in the archive");
        });
    }

    private static String advice(String id, Map<String, String> merged) {
        return id + " was merged into " + merged.get(id) + "; write that id in its lines, or undo the merge";
    }
}
