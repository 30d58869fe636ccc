package org.undersigned.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads printed names into profiles. */
final class ProfileReader {
    private static final String PARTY = "PARTY";

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
        Optional<String> lone = printed.acronym().isPresent() ? Optional.empty() : loneWord(keys);
        Set<String> countries = printed.country().map(Set::of).orElseGet(() -> placesOf(keys));
        List<NameKey> placed = keys.stream().map(key -> key.placedIn(countries)).toList();
        List<NameKey> names = lone.isPresent() ? List.of() : placed;
        if (printed.acronym().isPresent())
            names = names.stream().filter(key -> !isRegionOnly(key)).toList();
        return new Profile(
                printed,
                names,
                lone.or(printed::acronym).map(Acronym::of),
                countries,
                countries.isEmpty() ? homes(names) : Set.of(),
                scopes(placed));
    }

    /**
     * A name and its translation: the one whose language is spoken in fewer countries is the native one. The name of a party tells
     * nothing: every list translates those of other countries.
     */
    private Set<String> homes(List<NameKey> names) {
        return names.stream()
                .filter(key -> !key.concepts().contains(PARTY))
                .map(key -> lexicon.homes(key.languages()))
                .filter(homes -> !homes.isEmpty())
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /** "Attac France" and "ATTAC, France": one word that means nothing else is a name and an acronym at once, and compared as one. */
    private static Optional<String> loneWord(List<NameKey> keys) {
        boolean lone = keys.size() == 1
                && keys.get(0).concepts().isEmpty()
                && keys.get(0).rest().size() == 1;
        return lone ? Optional.of(keys.get(0).rest().get(0)) : Optional.empty();
    }

    /** In "LAB, Basque Country" the region is a place beside the acronym, not a name. */
    private static boolean isRegionOnly(NameKey key) {
        return key.rest().isEmpty() && key.concepts().stream().allMatch(c -> c.startsWith(Lexicon.REGION_MARK));
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
