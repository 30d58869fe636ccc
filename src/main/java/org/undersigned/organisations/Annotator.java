package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.organisations.Phrases.Found;
import org.undersigned.organisations.Tokens.Token;

/** Cuts a name into words and phrases that the lexicon explains, and those that it does not. */
final class Annotator {
    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_TAIL = 3;

    /** What may stand between the parts of a compound: Arbeit-er-partei, Freundschaft-s-verein, Frau-en-bund. */
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e", "ens");

    private static final String PREFIXES = "lwbh";
    private static final long PREFIXING = Languages.bits("ar he");

    private final Lexicon lexicon;

    Annotator(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Piece> read(List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::text).toList();
        List<List<Piece>> readings = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            List<Piece> alternatives = at(tokens, words, i);
            readings.add(alternatives);
            i += alternatives.get(0).tokens().size();
        }
        return agreeing(readings);
    }

    private List<Piece> at(List<Token> tokens, List<String> words, int from) {
        Optional<Found> found = lexicon.longest(words, from).filter(f -> sameGroup(tokens, from, f.length()));
        List<Token> one = tokens.subList(from, from + 1);
        if (found.isEmpty() || found.get().length() == 1) {
            Optional<Compound> compound = compound(words.get(from));
            if (compound.isPresent())
                return List.of(new Piece(
                        one,
                        Optional.of(compound.get().term()),
                        false,
                        compound.get().initials()));
        }
        if (found.isPresent())
            return found.get().terms().stream()
                    .map(term ->
                            Piece.of(tokens.subList(from, from + found.get().length()), Optional.of(term), false))
                    .toList();
        Optional<Term> prefixed = withoutPrefix(words.get(from));
        if (prefixed.isPresent()) return List.of(Piece.of(one, prefixed, false));
        Optional<Term> misread = lexicon.misread(words.get(from));
        return List.of(Piece.of(one, misread, misread.isPresent()));
    }

    /** Arabic writes "and", "for" and "with" onto the word, Hebrew the article. */
    private Optional<Term> withoutPrefix(String word) {
        if (word.length() < SHORTEST_PART || PREFIXES.indexOf(word.charAt(0)) < 0) return Optional.empty();
        return lexicon.longest(List.of(word.substring(1)), 0).stream()
                .flatMap(found -> found.terms().stream())
                .filter(term -> (term.languages() & PREFIXING) != 0)
                .findFirst();
    }

    /** "Marxist, Leninist" is no phrase. */
    private static boolean sameGroup(List<Token> tokens, int from, int length) {
        return length == 1
                || tokens.get(from).group() == tokens.get(from + length - 1).group();
    }

    /** What a compound means, and the first letters of its parts. */
    private record Compound(Term term, String initials) {}

    /** A compound ends in a whole known word, and what stands before it is known too, perhaps a compound itself: a bounded guess. */
    private Optional<Compound> compound(String word) {
        if (word.length() < SHORTEST_COMPOUND || !lexicon.exactly(word).isEmpty()) return Optional.empty();
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_TAIL; cut++)
            for (Term tail : meaningsOfTail(word.substring(cut))) {
                Optional<Compound> start = meaningOfStart(word.substring(0, cut), tail.languages());
                if (start.isPresent())
                    return Optional.of(new Compound(
                            joined(start.get().term(), tail), start.get().initials() + word.charAt(cut)));
            }
        return Optional.empty();
    }

    /** "-partei", "-rechte"; and "-kommunistische", where only the stem is known. */
    private List<Term> meaningsOfTail(String tail) {
        List<Term> exact = lexicon.exactly(tail).stream()
                .filter(term ->
                        term.kind() == Kind.HEAD || term.kind() == Kind.PURPOSE && tail.length() >= SHORTEST_PART)
                .toList();
        if (!exact.isEmpty() || tail.length() < SHORTEST_COMPOUND) return exact;
        return lexicon.longest(List.of(tail), 0).stream()
                .flatMap(found -> found.terms().stream())
                .filter(term -> term.kind() == Kind.IDEOLOGY)
                .toList();
    }

    private Optional<Compound> meaningOfStart(String start, long languages) {
        for (String link : LINKS) {
            if (!start.endsWith(link) || start.length() - link.length() < 3) continue;
            String part = start.substring(0, start.length() - link.length());
            Optional<Compound> meaning = lexicon.longest(List.of(part), 0).stream()
                    .flatMap(found -> found.terms().stream())
                    .filter(term -> canStartCompound(term, languages))
                    .findFirst()
                    .map(term -> new Compound(term, part.substring(0, 1)))
                    .or(() -> compound(part).filter(c -> canStartCompound(c.term(), languages)));
            if (meaning.isPresent()) return meaning;
        }
        return Optional.empty();
    }

    /** Of the places only a city or region, which is called the same in many languages: Helsingfors-komité. */
    private static boolean canStartCompound(Term term, long languages) {
        if (term.kind() == Kind.REGION) return true;
        return !term.kind().isPlace() && !term.kind().isNoise() && (term.languages() & languages) != 0;
    }

    private static Term joined(Term start, Term tail) {
        boolean region = start.kind() == Kind.REGION;
        List<String> codes = new ArrayList<>(
                region ? List.of(Lexicon.REGION_MARK + String.join("/", start.codes())) : start.codes());
        codes.addAll(tail.codes());
        return new Term(tail.kind(), codes, region ? tail.languages() : start.languages() & tail.languages());
    }

    /** Where a word means different things in different languages, the language of the other words decides. */
    private static List<Piece> agreeing(List<List<Piece>> readings) {
        int[] votes = new int[Long.SIZE];
        for (List<Piece> alternatives : readings)
            if (alternatives.size() == 1) alternatives.get(0).term().ifPresent(term -> vote(votes, term.languages()));
        return readings.stream()
                .map(alternatives -> mostVoted(alternatives, votes))
                .toList();
    }

    private static void vote(int[] votes, long languages) {
        for (long left = languages; left != 0; left &= left - 1) votes[Long.numberOfTrailingZeros(left)]++;
    }

    private static Piece mostVoted(List<Piece> alternatives, int[] votes) {
        Piece best = alternatives.get(0);
        if (alternatives.size() > 1)
            for (Piece piece : alternatives) if (support(piece, votes) > support(best, votes)) best = piece;
        return best;
    }

    /** A word that belongs to no language stands behind one in the language of the others, and before one in any other. */
    private static double support(Piece piece, int[] votes) {
        long languages = piece.term().map(Term::languages).orElse(0L);
        if (languages == 0) return Arrays.stream(votes).max().orElse(0) - 0.5;
        int most = 0;
        for (long left = languages; left != 0; left &= left - 1)
            most = Math.max(most, votes[Long.numberOfTrailingZeros(left)]);
        return most;
    }
}
