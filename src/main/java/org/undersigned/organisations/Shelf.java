package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Organisations at hand while decisions are taken, found by block. */
final class Shelf {
    /** A block that holds more tells nothing: "a:PCP" of all the world. What lies beyond is not looked at. */
    private static final int BLOCK_LIMIT = 60;

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Set<String>> blocks = new HashMap<>();

    void add(OrganisationRef organisation, Profile profile, int statements) {
        Known before = known.getOrDefault(organisation.id(), new Known(organisation, List.of()));
        List<Known.Form> forms = new ArrayList<>(before.forms());
        forms.add(new Known.Form(profile, statements));
        known.put(organisation.id(), new Known(before.ref(), List.copyOf(forms)));
        for (String block : Blocks.filed(profile)) {
            Set<String> ids = blocks.computeIfAbsent(block, b -> new LinkedHashSet<>(2));
            if (ids.size() < BLOCK_LIMIT) ids.add(organisation.id());
        }
    }

    List<Known> candidates(Collection<String> sought) {
        Set<String> ids = new LinkedHashSet<>();
        for (String block : sought) ids.addAll(blocks.getOrDefault(block, Set.of()));
        return ids.stream()
                .map(id -> java.util.Objects.requireNonNull(known.get(id)))
                .toList();
    }

    /** All profiles of the organisations at hand, and these. */
    List<Profile> profilesAnd(Stream<Profile> others) {
        Stream<Profile> own = known.values().stream()
                .flatMap(organisation -> organisation.forms().stream())
                .map(Known.Form::profile);
        return Stream.concat(own, others).toList();
    }
}
