package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However far the judgements of an archive bring the link threshold down: what is known to be two stays two. */
class FloorTest {
    /** An entry and the organisation that it means. */
    private record Entry(String organisation, String printed) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known",
                "unseen-west",
                "unseen-east",
                "unseen-south",
                "unseen-north",
                "unseen-far",
                "unseen-late"
            })
    void noTwoOrganisationsAreMergedAtTheFloor(String batch) {
        BatchResolver resolver = new BatchResolver(Calibration.FLOOR);
        List<Entry> entries = entries(batch).toList();
        for (int i = 0; i < entries.size(); i++)
            resolver.add(String.valueOf(i), entries.get(i).printed());
        Map<String, String> meant = new HashMap<>();

        for (Resolution resolution : resolver.resolve()) {
            Optional<String> id = resolution.organisation().map(OrganisationRef::id);
            if (id.isEmpty()) continue;
            Entry entry = entries.get(Integer.parseInt(resolution.mention()));
            assertThat(meant.computeIfAbsent(id.get(), i -> entry.organisation()))
                    .as("%s: %s", entry.printed(), resolution.evidence())
                    .isEqualTo(entry.organisation());
        }
    }

    private static Stream<Entry> entries(String batch) {
        return LabelledNames.known(batch).stream()
                .flatMap(known -> known.forms().stream().map(form -> new Entry(known.organisation(), form)));
    }
}
