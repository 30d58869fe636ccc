package org.undersigned.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the words in names of organisations mean, in many languages; all of it stands in CSV files beside this class. */
final class Lexicon {
    private static final class Holder {
        static final Lexicon STANDARD = new Lexicon();
    }

    /** A word that no file explains tells more about an organisation than any concept does. */
    static double weightOfUnknown(String word) {
        return word.length() >= TELLING_LENGTH ? 1.9 : 1.4;
    }

    private static final int TELLING_LENGTH = 6;

    private static final int LENGTH_OF_COUNTRY_CODE = 2;

    /** Begins the concept of a region or city, which is part of the name wherever it stands: a branch is not the whole. */
    static final String REGION_MARK = "@";

    private final Phrases phrases = new Phrases();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> twins = new HashSet<>();
    private final Map<Long, Set<String>> homes = new HashMap<>();
    private final Misspellings misspellings;

    private Lexicon() {
        rows("concepts.csv").forEach(this::addConcept);
        rows("words.csv").forEach(this::addWords);
        rows("han.csv").forEach(this::addHan);
        rows("countries.csv").forEach(this::addCountry);
        rows("regions.csv").forEach(this::addRegion);
        CountryNames.inAllLanguages(countries()).forEach(name -> name.addTo(phrases));
        rows("homes.csv")
                .forEach(row -> homes.put(
                        Languages.bits(row.get("language")),
                        Set.of(row.get("countries").split("\\|"))));
        rows("twins.csv").forEach(row -> twins.add(row.get("acronym")));
        misspellings = new Misspellings(phrases);
    }

    static Lexicon standard() {
        return Holder.STANDARD;
    }

    Optional<Phrases.Found> longest(List<String> tokens, int from) {
        return phrases.longest(tokens, from);
    }

    List<Term> exactly(String word) {
        return phrases.exactly(word);
    }

    /** What a word means that is one slip of the reading away from a word of the lexicon, where only one meaning is that near. */
    Optional<Term> misread(String word) {
        return misspellings.find(word);
    }

    double weight(String concept) {
        return weights.getOrDefault(concept, 1.0);
    }

    boolean isScope(String concept) {
        return concept.startsWith(REGION_MARK) || kinds.get(concept) == Kind.SCOPE;
    }

    /** Countries where a name in these languages is at home; none where one of them is spoken, or translated into, all over the world. */
    Set<String> homes(long languages) {
        Set<String> countries = new HashSet<>();
        for (long left = languages; left != 0; left &= left - 1) {
            Set<String> home = homes.get(Long.lowestOneBit(left));
            if (home == null) return Set.of();
            countries.addAll(home);
        }
        return countries;
    }

    /** Whether a concept says what sort of body it is. */
    boolean isHead(String concept) {
        return kinds.get(concept.startsWith("~") ? concept.substring(1) : concept) == Kind.HEAD;
    }

    /** Acronyms in which even the punctuation tells two organisations apart. */
    boolean punctuationMatters(String literalAcronym) {
        return twins.contains(literalAcronym);
    }

    /** The country codes that the program knows, former countries included. */
    static Set<String> countries() {
        Set<String> codes = new HashSet<>();
        rows("countries.csv").forEach(row -> codes.add(row.get("country")));
        return codes;
    }

    private void addConcept(CSVRecord row) {
        kinds.put(row.get("concept"), Kind.valueOf(row.get("kind")));
        weights.put(row.get("concept"), Double.parseDouble(row.get("weight")));
    }

    /** "COMMUNIST+PARTY" is an abbreviation that stands for several concepts. */
    private void addWords(CSVRecord row) {
        List<String> concepts = List.of(row.get("concept").split("\\+"));
        Kind kind = Optional.ofNullable(kinds.get(concepts.get(0)))
                .orElseThrow(() -> new IllegalStateException("words.csv line " + row.getRecordNumber()
                        + " names the concept " + concepts.get(0) + ", which concepts.csv does not have"));
        Term term = new Term(kind, concepts, Languages.bits(row.get("languages")));
        forms(row).forEach(form -> phrases.add(form, term));
    }

    /** The folded forms stand in the file: the rules to spell Han characters out take longer to load than all other words. */
    private void addHan(CSVRecord row) {
        List<String> concepts = List.of(row.get("concept").split("\\+"));
        Kind kind = concepts.get(0).length() == LENGTH_OF_COUNTRY_CODE
                ? Kind.COUNTRY
                : Objects.requireNonNull(kinds.get(concepts.get(0)), row.toString());
        Term term = new Term(kind, concepts, Languages.bits(row.get("languages")));
        for (String read : row.get("read").split("\\|")) phrases.add(List.of(read.split(" ")), term);
    }

    private void addCountry(CSVRecord row) {
        Kind kind = Kind.valueOf(row.get("kind"));
        Term term = new Term(kind, List.of(row.get("country")), Languages.bits(row.get("languages")));
        forms(row).forEach(form -> phrases.add(form, term));
    }

    private void addRegion(CSVRecord row) {
        Term term = new Term(Kind.REGION, List.of(row.get("region")), 0);
        forms(row).forEach(form -> phrases.add(form, term));
    }

    private static Stream<List<String>> forms(CSVRecord row) {
        return Stream.of(row.get("forms").split("\\|")).map(Lexicon::tokens);
    }

    /** Folded as the names are, with the stars kept. */
    private static List<String> tokens(String form) {
        List<String> words = new ArrayList<>();
        for (String word : form.strip().split("[ -]+")) {
            boolean stem = word.endsWith("*");
            List<String> folded = Tokens.words(stem ? word.substring(0, word.length() - 1) : word);
            words.addAll(folded);
            if (stem) words.set(words.size() - 1, words.get(words.size() - 1) + "*");
        }
        if (words.isEmpty()) throw new IllegalStateException("The lexicon has a form without letters: " + form);
        return words;
    }

    private static Stream<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .get();
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null)
                throw new IllegalStateException("The lexicon file " + file + " is missing from the program");
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return format.parse(reader).getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the lexicon file " + file, e);
        }
    }
}
