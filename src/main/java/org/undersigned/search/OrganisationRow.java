package org.undersigned.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An organisation and what the archive saw of it: a document of the index organisations and a line of its export. */
public record OrganisationRow(
        String id,
        List<String> formerIds,
        String name,
        List<String> aliases,
        List<String> acronyms,
        List<String> countries,
        int statements,
        int signatures,
        Optional<LocalDate> firstSeen,
        Optional<LocalDate> lastSeen) {

    /** What the signatures say of an organisation. */
    record Seen(int statements, int signatures, Optional<LocalDate> first, Optional<LocalDate> last) {
        static final Seen NOTHING = new Seen(0, 0, Optional.empty(), Optional.empty());
    }

    static OrganisationRow of(OrganisationNames names, Seen seen) {
        return new OrganisationRow(
                names.id(),
                names.formerIds(),
                names.name(),
                names.aliases(),
                names.acronyms(),
                names.countries(),
                seen.statements(),
                seen.signatures(),
                seen.first(),
                seen.last());
    }
}
