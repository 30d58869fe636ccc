package org.undersigned.search;

import java.util.List;
import java.util.Optional;

/** In which way a part of a query was found in a statement. */
public enum Why {
    /** The words stand in it, inflected or not. */
    WORDS,
    /** An acronym in its lists is written so. */
    ACRONYM,
    /** It was read with doubt, and a word of it is only a letter or two off. */
    MISREAD,
    /** It lists the organisation of that name. */
    ORGANISATION,
    /** It lists an organisation that has all these words in its name. */
    SIMILAR;

    /** A part of the query and the way in which it was found. */
    public record Found(String asked, Why way) {
        private boolean explains(Found misread) {
            return way != MISREAD && List.of(asked.split(" ")).contains(misread.asked);
        }
    }

    /** Under which Elasticsearch tells that this part of the query was met. */
    String name(String asked) {
        return name() + " " + asked;
    }

    /** What the server tells of a hit. A word that stands in it, or whose organisation does, was not misread. */
    static List<Found> in(List<String> queryNames) {
        List<Found> all = queryNames.stream().flatMap(name -> of(name).stream()).toList();
        return all.stream()
                .filter(found -> found.way() != MISREAD || all.stream().noneMatch(other -> other.explains(found)))
                .toList();
    }

    private static Optional<Found> of(String queryName) {
        int space = queryName.indexOf(' ');
        if (space < 0) return Optional.empty();
        return Optional.of(new Found(queryName.substring(space + 1), valueOf(queryName.substring(0, space))));
    }
}
