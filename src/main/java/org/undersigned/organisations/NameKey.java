package org.undersigned.organisations;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One name read with the lexicon: language-neutral, so it finds candidates; never an identity.
 *
 * @param key equal for names that mean the same: concepts and unexplained words, without the country
 * @param surface the folded words without country, legal form and articles, in their order
 * @param concepts what the words mean, sorted; a wing or a bracketed addition has a tilde
 * @param rest the words that nothing explains, sorted
 * @param namePlaces countries inside the name
 * @param sidePlaces countries set beside the name, after a comma or in brackets
 * @param bare the country just follows the name: "Attac France", "MLGS Switzerland"
 * @param languages bits of the languages that the words belong to
 * @param initials acronyms that the name could have
 * @param doubtful something was understood only by supposing a slip of the reading
 * @param weight how much the words say about who it is
 */
record NameKey(
        String key,
        String surface,
        List<String> concepts,
        List<String> rest,
        Set<String> namePlaces,
        Set<String> sidePlaces,
        PlaceForm form,
        boolean bare,
        long languages,
        Set<String> initials,
        boolean doubtful,
        double weight) {

    static String keyOf(Collection<String> concepts, Collection<String> rest) {
        return String.join(" ", concepts) + "|" + String.join(" ", rest);
    }

    /** In "Friends of Cuba, Sweden" Cuba is no place but a purpose: it tells this body from other friends in Sweden. */
    NameKey placedIn(Set<String> countries) {
        TreeSet<String> foreign = new TreeSet<>(namePlaces);
        if (countries.isEmpty() || !Collections.disjoint(foreign, countries)) return this;
        if (foreign.isEmpty()) return this;
        String wholeKey = key + "@" + String.join("/", foreign);
        String wholeSurface = surface + " @" + String.join("/", foreign);
        return new NameKey(
                wholeKey,
                wholeSurface,
                concepts,
                rest,
                Set.of(),
                sidePlaces,
                PlaceForm.NONE,
                bare,
                languages,
                initials,
                doubtful,
                weight + 1);
    }

    /**
     * Whether the same words without a country are the same body: "Tudeh Party" is, three parties go by "Arbeidernes
     * kommunistparti". Words of the lexicon, which many share, must say more than one of its own.
     */
    boolean saysEnough() {
        return weight >= (rest.isEmpty() ? 2.1 : 1.7);
    }

    /** The wing of a split that the name stands for: (Maoist), (Red Star). */
    List<String> wings() {
        return concepts.stream().filter(concept -> concept.startsWith("~")).toList();
    }

    Set<String> places() {
        return sidePlaces.isEmpty() ? namePlaces : sidePlaces;
    }

    boolean sharesLanguageWith(NameKey other) {
        return (languages & other.languages) != 0;
    }

    boolean isEmpty() {
        return concepts.isEmpty() && rest.isEmpty();
    }
}
