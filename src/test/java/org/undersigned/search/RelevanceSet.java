package org.undersigned.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up archive in which it is known what each question means: statements about a subject of their own in several languages, each
 * once read well and once with the damage of OCR, among many times as many that are about something else.
 */
final class RelevanceSet {
    private static final int SUBJECTS = 24;
    private static final int NOISE = 1_500;
    private static final int ORGANISATIONS = 40;
    private static final int COMMON_WORDS = 4_000;
    private static final String CONSONANTS = "bcdfglmnprstv";
    private static final String VOWELS = "aeiou";

    /** A word and another form of it, as the language bends it, and how it is typed by who has no such keys. */
    private record Bent(String language, String printed, String asked, String bare) {}

    private static final List<Bent> BENT = List.of(
            new Bent("fr", "délégations", "délégation", "delegation"),
            new Bent("fr", "réverbères", "réverbère", "reverbere"),
            new Bent("en", "harvesters", "harvester", "HARVESTER"),
            new Bent("en", "blockades", "blockade", "Blockades"),
            new Bent("de", "Wanderungen", "wanderung", "WANDERUNGEN"),
            new Bent("de", "Straßenfeger", "strassenfeger", "Straßenfeger"),
            new Bent("es", "ocupaciones", "ocupación", "ocupacion"),
            new Bent("es", "viñedos", "viñedo", "vinedo"),
            new Bent("it", "pescatori", "pescatore", "PESCATORI"),
            new Bent("it", "fabbriche", "fabbriche", "Fabbriche"),
            new Bent("pt", "ocupações", "ocupação", "ocupacao"),
            new Bent("pt", "ferroviários", "ferroviário", "ferroviario"));

    final List<Sample> statements = new ArrayList<>();
    final List<OrganisationNames> organisations;

    /** What is asked, and the statements that are meant. */
    final Map<String, Set<String>> questions = new LinkedHashMap<>();

    private final Random random = new Random(20261124);
    private final List<String> common = new ArrayList<>(words(COMMON_WORDS, 2, 3));

    /** Twice as long as the others, so that no common word is a letter or two off. */
    private final List<String> rare = new ArrayList<>(words(ORGANISATIONS * 4 + SUBJECTS * 2, 5, 6));

    private final Map<Integer, Set<String>> signedBy = new LinkedHashMap<>();

    RelevanceSet() {
        organisations =
                IntStream.range(0, ORGANISATIONS).mapToObj(this::organisation).toList();
        for (int number = 0; number < SUBJECTS; number++) subject(number);
        for (Bent bent : BENT) bent(bent);
        for (int number = 0; number < NOISE; number++)
            add("noise-" + number, anyLanguage(), text(6), text(60), 0.6 + 0.4 * random.nextDouble());
        for (int number = 0; number < ORGANISATIONS; number += 4) named(number);
        for (int number = 0; number < ORGANISATIONS - 1; number += 2) bothSigned(number, number + 1);
    }

    /**
     * The second statement is a scan: where the first has a word, it has what OCR made of it. A third was read well, there the same
     * letters are another word; a fourth has one of two words only.
     */
    private void subject(int number) {
        String one = rare();
        String other = rare();
        add("subject-" + number, anyLanguage(), text(2) + " " + one, text(20) + " " + other + " " + text(20), 1);
        add("scan-" + number, anyLanguage(), text(3), damaged(one) + " " + text(30) + " " + damaged(other), 0.7);
        add("decoy-" + number, anyLanguage(), text(3), damaged(one) + " " + text(30) + " " + damaged(other), 1);
        add("half-" + number, anyLanguage(), text(2) + " " + other, text(30) + " " + other, 1);
        Set<String> both = Set.of("subject-" + number, "scan-" + number);
        questions.put(one, both);
        questions.put(one + " " + other, both);
    }

    private void bent(Bent bent) {
        String name = "bent-" + bent.printed();
        add(name, bent.language(), text(3), text(10) + " " + bent.printed() + " " + text(10), 1);
        questions.put(bent.asked(), Set.of(name));
        questions.put(bent.bare(), Set.of(name));
    }

    /** By its acronym, its name, and its name in another language. */
    private void named(int number) {
        OrganisationNames organisation = organisations.get(number);
        Set<String> meant = signedBy.getOrDefault(number, Set.of());
        if (meant.isEmpty() || meant.size() > 20) return;
        Stream.of(organisation.acronyms(), List.of(organisation.name()), organisation.aliases())
                .flatMap(List::stream)
                .forEach(name -> questions.put(name, meant));
    }

    private void bothSigned(int one, int other) {
        Set<String> meant = new LinkedHashSet<>(signedBy.getOrDefault(one, Set.of()));
        meant.retainAll(signedBy.getOrDefault(other, Set.of()));
        if (meant.isEmpty() || meant.size() > 20) return;
        questions.put(
                "signed-by:\"%s\" signed-by:%s"
                        .formatted(
                                organisations.get(one).aliases().get(0),
                                organisations.get(other).acronyms().get(0)),
                meant);
    }

    /** About one in twenty has signatories, two or more of them neighbours. */
    private void add(String name, String language, String title, String text, double confidence) {
        Sample statement = Sample.statement(name, language, title, text + ".").readWith(confidence);
        if (name.startsWith("noise") && random.nextInt(8) == 0) {
            int first = random.nextInt(ORGANISATIONS - 1);
            for (int number : List.of(first, first + 1)) sign(statement, name, number);
        }
        statements.add(statement);
    }

    private void sign(Sample statement, String name, int number) {
        OrganisationNames organisation = organisations.get(number);
        statement.signed(organisation.name(), "", organisation.countries().get(0), organisation.id());
        signedBy.computeIfAbsent(number, n -> new LinkedHashSet<>()).add(name);
    }

    private OrganisationNames organisation(int number) {
        String name = capital(rare()) + " " + capital(rare());
        return new OrganisationNames(
                "o-" + number,
                name,
                List.of(capital(rare()) + " " + capital(rare())),
                List.of("Q" + (char) ('A' + number % 26) + (char) ('K' + number / 26) + "X"),
                List.of("FR"),
                List.of());
    }

    /** One letter is read as another that looks alike; the first one stays. */
    private static String damaged(String word) {
        for (String[] alike : new String[][] {{"e", "c"}, {"l", "1"}, {"i", "l"}, {"o", "c"}, {"n", "u"}, {"a", "o"}}) {
            int at = word.indexOf(alike[0], 2);
            if (at > 0) return word.substring(0, at) + alike[1] + word.substring(at + 1);
        }
        return word;
    }

    private Set<String> words(int many, int fewest, int most) {
        Set<String> words = new TreeSet<>();
        while (words.size() < many)
            words.add(IntStream.range(0, fewest + random.nextInt(most - fewest + 1))
                    .mapToObj(i -> "" + one(CONSONANTS) + one(VOWELS))
                    .collect(Collectors.joining()));
        return words;
    }

    private String text(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> common.get(random.nextInt(common.size())))
                .collect(Collectors.joining(" "));
    }

    /** Each is given out once. */
    private String rare() {
        return rare.remove(random.nextInt(rare.size()));
    }

    private String anyLanguage() {
        return List.of("fr", "en", "de", "es", "it", "pt").get(random.nextInt(6));
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How well what came answers what was meant, between 0 and 1; all that are meant are meant alike. */
    record Score(double gain, double recall) {
        private static final int GAIN_AT = 10;
        private static final int RECALL_AT = 20;

        static Score of(List<String> came, Set<String> meant) {
            double best = gains(IntStream.range(0, Math.min(GAIN_AT, meant.size())));
            double gain =
                    gains(IntStream.range(0, Math.min(GAIN_AT, came.size())).filter(i -> meant.contains(came.get(i))));
            long found = came.stream().limit(RECALL_AT).filter(meant::contains).count();
            return new Score(gain / best, (double) found / Math.min(RECALL_AT, meant.size()));
        }

        private static double gains(IntStream ranks) {
            return ranks.mapToDouble(rank -> Math.log(2) / Math.log(rank + 2.0)).sum();
        }
    }
}
