package org.undersigned.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query after its names were looked up.
 *
 * @param parts the words and phrases, in order; words that together are a name stand in one part
 * @param named ids of the organisations meant by each name that was asked for with org: or signed-by:
 * @param similar ids of organisations that have all the words in one of their names, where no part says it exactly
 */
record Meaning(List<Part> parts, Map<String, List<String>> named, List<String> similar) {
    /** One phrase, or one or more words, and the organisations of exactly that name or acronym. */
    record Part(List<Condition> texts, List<String> organisationIds) {}

    List<String> idsOf(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** Every organisation that may be meant, to show where it stands in the lists. */
    Set<String> organisationIds() {
        Set<String> ids = new LinkedHashSet<>(similar);
        parts.forEach(part -> ids.addAll(part.organisationIds()));
        named.values().forEach(ids::addAll);
        return ids;
    }
}
