package org.undersigned.search;

import java.util.List;

/**
 * What the authority file knows about an organisation.
 *
 * @param aliases every other name, printed or judged to be one
 * @param countries ISO 3166-1 alpha-2
 * @param formerIds ids of organisations that were merged into this one
 */
public record OrganisationNames(
        String id,
        String name,
        List<String> aliases,
        List<String> acronyms,
        List<String> countries,
        List<String> formerIds) {
    public OrganisationNames {
        aliases = List.copyOf(aliases);
        acronyms = List.copyOf(acronyms);
        countries = List.copyOf(countries);
        formerIds = List.copyOf(formerIds);
    }
}
