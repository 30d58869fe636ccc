package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads printed names into profiles. */
final class ProfileReader {
    private final Lexicon lexicon;
    private final NameReader names;

    ProfileReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new NameReader(lexicon);
    }

    Profile read(PrintedName printed) {
        List<NameKey> keys = Stream.of(printed.name(), printed.translation())
                .flatMap(Optional::stream)
                .map(names::read)
                .filter(key -> !key.isEmpty())
                .toList();
        Set<String> countries = printed.country().map(Set::of).orElseGet(() -> placesOf(keys));
        List<NameKey> placed = keys.stream().map(key -> key.placedIn(countries)).toList();
        return new Profile(printed, placed, printed.acronym().map(Acronym::of), countries, scopes(placed));
    }

    private Set<String> scopes(List<NameKey> keys) {
        return keys.stream()
                .flatMap(key -> key.concepts().stream())
                .filter(lexicon::isScope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Name and translation name the same country; where one word fits two countries the other form decides. */
    private static Set<String> placesOf(List<NameKey> keys) {
        Set<String> places = new TreeSet<>();
        for (NameKey key : keys) {
            if (key.places().isEmpty()) continue;
            Set<String> both = new TreeSet<>(key.places());
            both.retainAll(places);
            if (both.isEmpty()) places.addAll(key.places());
            else places = both;
        }
        return Set.copyOf(places);
    }
}
