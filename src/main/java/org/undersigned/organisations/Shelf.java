package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Organisations at hand while decisions are taken, found by block. */
final class Shelf {
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BlockIndex blocks = new BlockIndex();

    void add(OrganisationRef organisation, Profile profile, int statements) {
        int number = numbers.computeIfAbsent(organisation.id(), id -> {
            known.add(new Known(organisation));
            return known.size() - 1;
        });
        known.get(number).add(profile, statements);
        for (String block : Blocks.filed(profile)) blocks.add(Blocks.hash(block), number);
    }

    List<Known> candidates(Collection<String> sought) {
        Set<Integer> found = new TreeSet<>();
        for (String block : sought) blocks.forEach(Blocks.hash(block), found::add);
        return found.stream().map(known::get).toList();
    }
}
