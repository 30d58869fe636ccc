package org.undersigned.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.search.OrganisationRow;

/** Finds out whom an organisation stands with: from the latest statements that list it, so that it costs the same in any archive. */
@Component
@ServerOnly
final class Companies {
    private static final int MOST_LISTS = 500;

    /** As many as the index tells in one answer. */
    private static final int MOST_NAMED = 2_000;

    /** Who stands beside it once or twice does so by chance. */
    private static final int FEWEST_TOGETHER = 3;

    /** Of its statements, for one who usually stands beside it. */
    private static final double USUAL_SHARE = 0.25;

    /** Of those who usually stand beside it, for a statement that it is missing from. */
    private static final double MANY = 0.5;

    private static final int FEWEST_USUAL = 3;
    private static final int MOST_USUAL = 40;
    private static final int MOST_ABSENCES = 10;

    private final Catalogue catalogue;

    Companies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Company of(OrganisationRow organisation) {
        Set<String> own = new HashSet<>(organisation.formerIds());
        own.add(organisation.id());
        List<Set<String>> lists = catalogue.listsWith(own, MOST_LISTS);
        Set<String> all = lists.stream().flatMap(Set::stream).limit(MOST_NAMED).collect(Collectors.toSet());
        Map<String, OrganisationRow> rows = catalogue.organisations(all);
        Map<String, String> names = new HashMap<>();
        rows.values().forEach(row -> names.put(row.id(), row.name()));
        List<Set<String>> today = lists.stream()
                .map(list -> list.stream()
                        .map(id -> rows.containsKey(id) ? rows.get(id).id() : id)
                        .collect(Collectors.toSet()))
                .toList();
        return new Company(EgoNetwork.of(own, today, names), absences(organisation, own, today));
    }

    private Company.Absences absences(OrganisationRow organisation, Set<String> own, List<Set<String>> lists) {
        List<String> usual = usual(own, lists);
        if (usual.size() < FEWEST_USUAL
                || organisation.firstSeen().isEmpty()
                || organisation.lastSeen().isEmpty()) return Company.Absences.NONE;
        int atLeast = (int) Math.max(FEWEST_USUAL, Math.ceil(usual.size() * MANY));
        return new Company.Absences(
                catalogue.unsigned(
                        usual,
                        atLeast,
                        own,
                        organisation.firstSeen().get(),
                        organisation.lastSeen().get(),
                        MOST_ABSENCES),
                usual.size(),
                atLeast);
    }

    /** Most often first. */
    private static List<String> usual(Set<String> own, List<Set<String>> lists) {
        double enough = Math.max(FEWEST_TOGETHER, lists.size() * USUAL_SHARE);
        Map<String, Long> together = lists.stream()
                .flatMap(Set::stream)
                .filter(id -> !own.contains(id))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return together.entrySet().stream()
                .filter(other -> other.getValue() >= enough)
                .sorted(Comparator.comparing((Map.Entry<String, Long> other) -> -other.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_USUAL)
                .map(Map.Entry::getKey)
                .toList();
    }
}
