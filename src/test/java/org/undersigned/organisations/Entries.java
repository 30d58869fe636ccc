package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.signatories.Mention;

/** Signatory entries as a list reader would hand them over. */
final class Entries {
    static final String RECORD = "ab".repeat(32);

    private Entries() {}

    /** @param entries each "acronym | name | translation | country", parts at the end may be left out */
    static List<Mention> list(String... entries) {
        List<Mention> mentions = new ArrayList<>();
        for (String entry : entries)
            mentions.add(mention(mentions.size() + 1, Mention.Kind.ORGANISATION, printed(entry)));
        return mentions;
    }

    static PrintedName printed(String entry) {
        String[] parts = entry.split("\\|", -1);
        return new PrintedName(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    static Mention mention(int position, Mention.Kind kind, PrintedName printed) {
        return new Mention(
                1,
                position,
                Optional.empty(),
                String.join(" ", printed.parts().toList()) + printed.country().orElse(""),
                kind,
                printed.acronym(),
                printed.name(),
                printed.translation(),
                printed.country(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                Optional.empty(),
                List.of(),
                "test",
                Optional.empty());
    }

    private static Optional<String> part(String[] parts, int index) {
        return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
    }
}
