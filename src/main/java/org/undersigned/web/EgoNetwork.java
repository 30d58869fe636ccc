package org.undersigned.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who stands beside an organisation, and beside whom they stand. A statement of k signatories says little about each pair of them when k is
 * large, so it adds 1/(k−1) to the tie of each pair: to be one of two is a tie of 1, to be one of a hundred is a tie of 0.01. Of the
 * ties between the others only the strongest of each are drawn.
 *
 * @param leftOut how many more there are
 */
record EgoNetwork(List<Node> nodes, List<Tie> ties, int leftOut) {
    private static final int MOST_DRAWN = 24;
    private static final int TIES_OF_EACH = 2;

    /** Where the drawing is: x from 0 to this, y from 0 to that, the organisation itself in the middle. */
    static final int WIDTH = 960;

    static final int HEIGHT = 560;
    private static final double NEAREST = 0.45;
    private static final int RADIUS_X = 230;
    private static final int RADIUS_Y = 235;

    /** Between the edge of the drawing and the ellipse stand so many, at 13 pixels. */
    private static final int MOST_LETTERS = 29;

    private static final double SMALLEST_DOT = 4;
    private static final double DOT_GROWTH = 6;
    private static final double THICKEST_TIE = 5;
    private static final double THICKEST_OF_OTHERS = 1.5;

    /** 1 is an ellipse, 0 a column on either side. */
    private static final double ROUNDNESS = 0.6;

    EgoNetwork {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /**
     * Another organisation, and where it is drawn.
     *
     * @param statements that list both
     */
    record Node(String id, String name, int statements, double weight, int x, int y, double dot) {
        public boolean isOnTheLeft() {
            return x < WIDTH / 2;
        }

        /** What fits beside the dot, also in a wide face; the whole name is in its title. */
        public String shortName() {
            return name.length() <= MOST_LETTERS
                    ? name
                    : name.substring(0, MOST_LETTERS - 1).strip() + "…";
        }
    }

    /** A line between two dots. */
    record Tie(int x1, int y1, int x2, int y2, double width, boolean own) {}

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /**
     * @param own ids of the organisation, of today and before
     * @param lists the organisations of each statement that lists it
     * @param names of others by id; who has none is not drawn
     */
    static EgoNetwork of(Set<String> own, List<? extends Iterable<String>> lists, Map<String, String> names) {
        Weights weights = new Weights();
        for (Iterable<String> list : lists) weights.add(others(own, list));
        List<String> all =
                weights.strongest().stream().filter(names::containsKey).toList();
        List<String> drawn = sideBySide(all.subList(0, Math.min(MOST_DRAWN, all.size())), weights);
        List<Node> nodes = new ArrayList<>();
        for (String id : drawn) nodes.add(node(id, nodes.size(), drawn.size(), weights, names));
        return new EgoNetwork(nodes, ties(nodes, weights), all.size() - drawn.size());
    }

    private static Set<String> others(Set<String> own, Iterable<String> list) {
        Set<String> others = new LinkedHashSet<>();
        list.forEach(others::add);
        others.removeAll(own);
        return others;
    }

    /** How strong each tie is. */
    private static final class Weights {
        private final Map<String, Double> own = new TreeMap<>();
        private final Map<String, Integer> statements = new HashMap<>();
        private final Map<Set<String>, Double> between = new HashMap<>();

        /** With the organisation itself there are one more than the others. */
        void add(Set<String> others) {
            double weight = 1.0 / Math.max(1, others.size());
            for (String one : others) {
                own.merge(one, weight, Double::sum);
                statements.merge(one, 1, Integer::sum);
            }
            if (others.size() > MOST_IN_PAIRS) return;
            for (String one : others)
                for (String other : others)
                    if (one.compareTo(other) < 0) between.merge(Set.of(one, other), weight, Double::sum);
        }

        double between(String one, String other) {
            return one.equals(other) ? 0 : between.getOrDefault(Set.of(one, other), 0.0);
        }

        List<String> strongest() {
            return own.keySet().stream()
                    .sorted(Comparator.comparingDouble(own::get).reversed())
                    .toList();
        }

        double strongestOfAll() {
            return own.values().stream().mapToDouble(weight -> weight).max().orElse(1);
        }

        /** 0 for the weakest, 1 for the strongest; 0 for all where all are alike. */
        double strength(double weight) {
            double weakest =
                    own.values().stream().mapToDouble(each -> each).min().orElse(0);
            double range = strongestOfAll() - weakest;
            return range <= 0 ? 0 : (weight - weakest) / range;
        }
    }

    /** A list of more adds next to nothing to each pair, and has half a million pairs where there are a thousand. */
    private static final int MOST_IN_PAIRS = 150;

    /** Around the circle, each beside the one that it stands with most. */
    private static List<String> sideBySide(List<String> ids, Weights weights) {
        List<String> rest = new ArrayList<>(ids);
        List<String> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            String last = ordered.isEmpty() ? rest.get(0) : ordered.get(ordered.size() - 1);
            String next = rest.stream()
                    .max(Comparator.comparingDouble(id -> weights.between(last, id)))
                    .orElseThrow();
            ordered.add(next);
            rest.remove(next);
        }
        return ordered;
    }

    /**
     * The stronger the tie, the nearer to the middle. Half of them stand on the right from top to bottom and half on the left from
     * bottom to top, at equal steps, so that no name is written over another.
     */
    private static Node node(String id, int number, int of, Weights weights, Map<String, String> names) {
        double weight = weights.own.getOrDefault(id, 0.0);
        double strength = weights.strength(weight);
        int onTheRight = (of + 1) / 2;
        boolean right = number < onTheRight;
        double step =
                right ? (number + 0.5) / onTheRight * 2 - 1 : 1 - (number - onTheRight + 0.5) / (of - onTheRight) * 2;
        double away = (1 - (1 - NEAREST) * strength) * Math.sqrt(1 - ROUNDNESS * step * step);
        return new Node(
                id,
                names.getOrDefault(id, id),
                weights.statements.getOrDefault(id, 0),
                weight,
                (int) Math.round(WIDTH / 2.0 + (right ? 1 : -1) * RADIUS_X * away),
                (int) Math.round(HEIGHT / 2.0 + RADIUS_Y * step),
                SMALLEST_DOT + DOT_GROWTH * strength);
    }

    private static List<Tie> ties(List<Node> nodes, Weights weights) {
        List<Tie> ties = new ArrayList<>();
        Set<Set<String>> drawn = new HashSet<>();
        double strongest = weights.strongestOfAll();
        for (Node node : nodes) {
            nodes.stream()
                    .filter(other -> weights.between(node.id(), other.id()) > 0)
                    .sorted(Comparator.comparingDouble((Node other) -> weights.between(node.id(), other.id()))
                            .reversed())
                    .limit(TIES_OF_EACH)
                    .filter(other -> drawn.add(Set.of(node.id(), other.id())))
                    .forEach(other -> ties.add(new Tie(
                            node.x(),
                            node.y(),
                            other.x(),
                            other.y(),
                            thick(weights.between(node.id(), other.id()), strongest, THICKEST_OF_OTHERS),
                            false)));
        }
        for (Node node : nodes)
            ties.add(new Tie(
                    WIDTH / 2, HEIGHT / 2, node.x(), node.y(), thick(node.weight(), strongest, THICKEST_TIE), true));
        return ties;
    }

    private static double thick(double weight, double strongest, double thickest) {
        return Math.max(0.6, Math.round(10 * thickest * Math.min(1, weight / strongest)) / 10.0);
    }
}
