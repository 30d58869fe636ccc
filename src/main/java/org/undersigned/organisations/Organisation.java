package org.undersigned.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An organisation of the authority file.
 *
 * @param id minted once, never used again for another
 * @param name the name it goes by today
 * @param country ISO 3166-1 alpha-2, the one most of its aliases give
 * @param aliases every form under which the archive knows it
 * @param statements how many statements it signed
 * @param formerIds ids of organisations that were merged into this one, which still lead to it
 */
public record Organisation(
        String id, String name, Optional<String> country, List<Alias> aliases, int statements, List<String> formerIds) {
    public Organisation {
        aliases = List.copyOf(aliases);
        formerIds = List.copyOf(formerIds);
    }

    Organisation formerly(List<String> ids) {
        return new Organisation(id, name, country, aliases, statements, ids);
    }

    public OrganisationRef ref() {
        return new OrganisationRef(id, name);
    }

    /** Its country is the one that most aliases give; a name minted from a bare acronym yields to the first full name. */
    static Organisation of(String id, String mintedName, List<Alias> aliases, int statements) {
        return new Organisation(id, name(mintedName, aliases), country(aliases), aliases, statements, List.of());
    }

    private static String name(String minted, List<Alias> aliases) {
        boolean isName =
                aliases.stream().noneMatch(alias -> alias.printed().acronym().equals(Optional.of(minted)));
        return isName
                ? minted
                : aliases.stream()
                        .flatMap(alias -> alias.printed().name().stream())
                        .findFirst()
                        .orElse(minted);
    }

    private static Optional<String> country(List<Alias> aliases) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Alias alias : aliases)
            alias.printed().country().ifPresent(country -> votes.merge(country, 1 + alias.statements(), Integer::sum));
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
