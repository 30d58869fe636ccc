package org.undersigned.search;

import java.util.List;
import java.util.Optional;

/** Some organisations, and where those that follow them start; nothing after the last ones. */
public record OrganisationPage(List<OrganisationRow> rows, Optional<Cursor> next) {
    public OrganisationPage {
        rows = List.copyOf(rows);
    }
}
