package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EgoNetworkTest {
    private static final Map<String, String> NAMES = Map.of("a", "A", "b", "B", "c", "C");

    @Test
    void aShortListTiesMoreThanALongOne() {
        EgoNetwork network =
                EgoNetwork.of(Set.of("me"), List.of(Set.of("me", "a"), Set.of("me", "a", "b", "c")), NAMES);
        assertThat(weight(network, "a")).isCloseTo(1 + 1 / 3.0, within(1e-9));
        assertThat(weight(network, "b")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(network.nodes().stream()
                        .filter(n -> n.id().equals("a"))
                        .findFirst()
                        .orElseThrow()
                        .statements())
                .isEqualTo(2);
    }

    @Test
    void theStrongerStandsNearer() {
        EgoNetwork network =
                EgoNetwork.of(Set.of("me"), List.of(Set.of("me", "a"), Set.of("me", "a", "b", "c")), NAMES);
        assertThat(away(network, "a")).isLessThan(away(network, "b"));
    }

    @Test
    void itIsNotBesideItselfUnderAFormerIdAndWhoHasNoNameIsNotDrawn() {
        EgoNetwork network =
                EgoNetwork.of(Set.of("me", "me-before"), List.of(Set.of("me", "me-before", "a", "x")), NAMES);
        assertThat(network.nodes()).extracting(EgoNetwork.Node::id).containsExactly("a");
    }

    @Test
    void aLargeNetworkIsCutAndSaysSo() {
        Map<String, String> many =
                IntStream.range(0, 400).boxed().collect(Collectors.toMap(i -> "o" + i, i -> "Organisation " + i));
        EgoNetwork network = EgoNetwork.of(Set.of("me"), List.of(many.keySet(), Set.of("o7")), many);
        assertThat(network.nodes()).hasSize(24).extracting(EgoNetwork.Node::id).contains("o7");
        assertThat(network.leftOut()).isEqualTo(376);
        assertThat(network.nodes()).allSatisfy(node -> {
            assertThat(node.x()).isBetween(0, EgoNetwork.WIDTH);
            assertThat(node.y()).isBetween(0, EgoNetwork.HEIGHT);
        });
    }

    @Test
    void whoSignedAloneHasNoNetwork() {
        assertThat(EgoNetwork.of(Set.of("me"), List.of(Set.of("me")), NAMES).isEmpty())
                .isTrue();
        assertThat(EgoNetwork.of(Set.of("me"), List.<Set<String>>of(), NAMES).isEmpty())
                .isTrue();
    }

    private static double weight(EgoNetwork network, String id) {
        return network.nodes().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    private static double away(EgoNetwork network, String id) {
        EgoNetwork.Node node = network.nodes().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Math.hypot(node.x() - EgoNetwork.WIDTH / 2.0, node.y() - EgoNetwork.HEIGHT / 2.0);
    }
}
