package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the one word of the lexicon that is a single slip (letter lost, added, changed) away from what was read. */
final class Misspellings {
    /** In shorter words one changed letter makes another word: "Mayis" would be read as Maoist. */
    private static final int SHORTEST = 7;

    private final Map<String, List<Term>> wordByDeletion = new HashMap<>();

    Misspellings(Phrases phrases) {
        phrases.forEachWord((word, terms) -> {
            if (!word.endsWith("*") && word.length() >= SHORTEST && terms.size() == 1) index(word, terms.get(0));
            if (word.endsWith("*") && word.length() > SHORTEST && terms.size() == 1)
                index(word.substring(0, word.length() - 1), terms.get(0));
        });
    }

    Optional<Term> find(String word) {
        if (word.length() < SHORTEST) return Optional.empty();
        Set<Term> meanings = new HashSet<>();
        for (int length = word.length(); length >= Math.max(SHORTEST, word.length() - 4); length--) {
            String start = word.substring(0, length);
            for (String near : deletions(start)) meanings.addAll(wordByDeletion.getOrDefault(near, List.of()));
            if (!meanings.isEmpty()) break;
        }
        return meanings.size() == 1 ? Optional.of(meanings.iterator().next()) : Optional.empty();
    }

    private void index(String word, Term term) {
        for (String near : deletions(word)) {
            List<Term> terms = wordByDeletion.computeIfAbsent(near, w -> new ArrayList<>(1));
            if (!terms.contains(term)) terms.add(term);
        }
    }

    private static List<String> deletions(String word) {
        List<String> near = new ArrayList<>(word.length() + 1);
        near.add(word);
        for (int i = 0; i < word.length(); i++) near.add(word.substring(0, i) + word.substring(i + 1));
        return near;
    }
}
