package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrganisationLabelsTest {
    private final List<Collection<String>> asked = new ArrayList<>();
    private final OrganisationLabels labels = new OrganisationLabels(this::ask);

    private Map<String, OrganisationRow> ask(Collection<String> ids) {
        asked.add(List.copyOf(ids));
        return ids.stream()
                .filter(id -> !id.equals("gone"))
                .collect(Collectors.toMap(Function.identity(), OrganisationLabelsTest::row));
    }

    private static OrganisationRow row(String id) {
        return OrganisationRow.of(
                new OrganisationNames(id, "Name of " + id, List.of(), List.of(), List.of(), List.of()),
                OrganisationRow.Seen.NOTHING);
    }

    @Test
    void onlyWhatIsNotKnownYetIsAskedFor() {
        assertThat(labels.of(List.of("a", "b"))).containsOnlyKeys("a", "b");
        assertThat(labels.of(List.of("b", "c"))).containsOnlyKeys("b", "c");
        assertThat(labels.of(List.of("a", "c")).values())
                .extracting(OrganisationRow::name)
                .containsExactlyInAnyOrder("Name of a", "Name of c");
        assertThat(asked).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void whoIsNotThereIsLeftOutAndNotAskedForAgain() {
        assertThat(labels.of(List.of("gone", "a"))).containsOnlyKeys("a");
        assertThat(labels.of(List.of("gone"))).isEmpty();
        assertThat(asked).hasSize(1);
    }
}
