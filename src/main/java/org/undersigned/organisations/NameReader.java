package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.organisations.Tokens.Setting;
import org.undersigned.organisations.Tokens.Token;

/** Reads a printed name into its {@link NameKey}. */
final class NameReader {
    private static final double WEIGHT_OF_REGION = 1.5;

    private final Lexicon lexicon;
    private final Annotator annotator;

    NameReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.annotator = new Annotator(lexicon);
    }

    NameKey read(String printed) {
        List<Piece> pieces = annotator.read(Tokens.of(printed));
        return new Reading(pieces).key();
    }

    /** Countries that a text names and nothing else: "South Africa", "Denmark/Norway"; none where it says more. */
    Set<String> placesOf(String printed) {
        List<Piece> pieces = annotator.read(Tokens.of(printed));
        boolean onlyPlaces = pieces.stream().allMatch(piece -> piece.isPlace() || piece.isNoise());
        return onlyPlaces
                ? pieces.stream()
                        .filter(Piece::isPlace)
                        .flatMap(NameReader::countries)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** A city or region gives no country: there is a Helsinki Committee in every second one. */
    private static Stream<String> countries(Piece piece) {
        Term term = piece.term().orElseThrow();
        return term.kind() == Kind.REGION ? Stream.empty() : term.codes().stream();
    }

    /** One name on its way to its key. */
    private final class Reading {
        private final List<Piece> pieces;
        private final Set<Integer> asides;
        private final Set<String> namePlaces = new TreeSet<>();
        private final Set<String> sidePlaces = new TreeSet<>();
        private String pairOfPlaces = "";
        private final TreeSet<String> concepts = new TreeSet<>();
        private final List<String> rest = new ArrayList<>();
        private final List<String> surface = new ArrayList<>();
        private PlaceForm form = PlaceForm.NONE;
        private boolean bare;
        private boolean doubtful;
        private boolean headSeen;
        private boolean placeSeen;
        private final int[] votes = new int[Long.SIZE];
        private double weight;

        Reading(List<Piece> pieces) {
            this.pieces = pieces;
            this.asides = placesSetAside(pieces);
        }

        NameKey key() {
            for (int i = 0; i < pieces.size(); i++) take(i);
            rest.sort(null);
            return new NameKey(
                    NameKey.keyOf(concepts, rest) + pairOfPlaces,
                    String.join(" ", surface),
                    List.copyOf(concepts),
                    List.copyOf(rest),
                    Set.copyOf(namePlaces),
                    Set.copyOf(sidePlaces),
                    form,
                    bare,
                    mostVoted(),
                    Initials.of(pieces, asides),
                    doubtful,
                    weight);
        }

        private void take(int i) {
            Piece piece = pieces.get(i);
            if (piece.isNoise()) return;
            doubtful |= piece.misread();
            if (piece.isPlace()) takePlace(i, piece);
            else if (piece.term().isPresent()) takeConcept(piece, piece.term().get());
            else takeUnknown(piece);
        }

        private void takePlace(int i, Piece piece) {
            Term term = piece.term().orElseThrow();
            if (term.kind() == Kind.REGION) {
                addConcept(Lexicon.REGION_MARK + String.join("/", term.codes()), WEIGHT_OF_REGION);
                return;
            }
            if (asides.contains(piece.group())) {
                sidePlaces.addAll(term.codes());
                return;
            }
            placeSeen = headSeen;
            if (!namePlaces.isEmpty() && Collections.disjoint(namePlaces, term.codes())) pairPlaces(term.codes());
            namePlaces.addAll(term.codes());
            form = stronger(form, formOf(i, term.kind()));
            bare = term.kind() == Kind.COUNTRY
                    && i == pieces.size() - 1
                    && i > 0
                    && !pieces.get(i - 1).isNoise();
        }

        /** "Of Guinea and Cape Verde" and "of Cape Verde" are two, though they share a country. */
        private void pairPlaces(Collection<String> others) {
            Set<String> both = new TreeSet<>(namePlaces);
            both.addAll(others);
            pairOfPlaces = " @" + String.join("/", both);
        }

        private PlaceForm formOf(int i, Kind kind) {
            if (kind == Kind.NATIONALITY) return PlaceForm.ADJECTIVE;
            for (int before = i - 1; before >= 0 && pieces.get(before).isNoise(); before--)
                if (pieces.get(before).is(Kind.IN)) return PlaceForm.IN;
            return PlaceForm.OF;
        }

        private static PlaceForm stronger(PlaceForm a, PlaceForm b) {
            return a == PlaceForm.NONE || b == PlaceForm.ADJECTIVE ? b : a;
        }

        private void takeConcept(Piece piece, Term term) {
            headSeen |= term.kind() == Kind.HEAD;
            vote(term.languages());
            boolean wing = piece.setting() == Setting.BRACKET
                    || term.kind() == Kind.FACTION && (piece.setting() == Setting.DASH || placeSeen);
            for (String code : term.codes()) addConcept(wing ? "~" + code : code, lexicon.weight(code));
            surface.add(text(piece));
        }

        private void vote(long languages) {
            for (long left = languages; left != 0; left &= left - 1) votes[Long.numberOfTrailingZeros(left)]++;
        }

        /** The languages that most of the words belong to. */
        private long mostVoted() {
            int most = Arrays.stream(votes).max().orElse(0);
            long languages = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) if (most > 0 && votes[bit] == most) languages |= 1L << bit;
            return languages;
        }

        private void addConcept(String concept, double conceptWeight) {
            if (concepts.add(concept)) weight += conceptWeight;
        }

        private void takeUnknown(Piece piece) {
            rest.add(text(piece));
            surface.add(text(piece));
            weight += Lexicon.weightOfUnknown(text(piece));
        }

        private static String text(Piece piece) {
            return piece.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
        }
    }

    /** Groups after a comma, a dash or in brackets that hold nothing but a place. */
    private static Set<Integer> placesSetAside(List<Piece> pieces) {
        Set<Integer> asides = new TreeSet<>();
        Set<Integer> others = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece.isPlace() && piece.setting() != Setting.NAME && !piece.is(Kind.NATIONALITY))
                asides.add(piece.group());
            else if (!piece.isNoise()) others.add(piece.group());
        }
        asides.removeAll(others);
        return asides;
    }

    static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
