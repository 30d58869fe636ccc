package org.undersigned.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.intake.Fixity;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.OrganisationNames;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementDocument.Listing;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.signatories.Mention;
import org.undersigned.structure.ListRole;
import org.undersigned.structure.Section;

/** Statements as many as are wanted: words and organisations of which few are frequent and most are rare, as in life. */
final class MadeUpArchive {
    private static final int WORDS = 30_000;
    private static final int WORDS_OF_A_TEXT = 250;
    private static final int SIGNATORIES = 10;
    private static final int STATEMENTS_FOR_AN_ORGANISATION = 5;
    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt");
    private static final List<String> COUNTRIES =
            List.of("FR", "DE", "ES", "IT", "PT", "BE", "CI", "SN", "BR", "TR", "GR", "IN");
    private static final List<String> KINDS = List.of("Union", "League", "Comité", "Sindicato", "Verband", "Movimento");
    private static final String CONSONANTS = "bcdfglmnprstv";
    private static final String VOWELS = "aeiou";

    private final List<String> words;
    private final List<OrganisationNames> organisations;
    private final long seed;

    MadeUpArchive(Random random, int statements) {
        seed = random.nextLong();
        words = words(random);
        organisations = IntStream.range(0, Math.max(50, statements / STATEMENTS_FOR_AN_ORGANISATION))
                .mapToObj(number -> organisation(random, number))
                .toList();
    }

    List<OrganisationNames> organisations() {
        return organisations;
    }

    /** Always the same for the same number. */
    StatementDocument statement(int number) {
        Random random = new Random(seed + number);
        String title = text(random, 6);
        String text = title + "\n" + text(random, WORDS_OF_A_TEXT);
        List<Signatory> signatories = signatories(random);
        return new StatementDocument(
                record(number),
                List.of("statement-" + number + ".pdf"),
                pick(random, LANGUAGES),
                Optional.of(pick(random, List.of("Resolution", "Open letter", "Appeal"))),
                Optional.of(title),
                Optional.empty(),
                Optional.of(LocalDate.of(1980, 1, 1).plusDays(random.nextInt(16_000))),
                Optional.empty(),
                Optional.empty(),
                false,
                2,
                0,
                random.nextBoolean() ? Origin.OCR : Origin.TEXT_LAYER,
                0.7 + random.nextDouble() * 0.3,
                List.of(new Section(Section.Kind.PARAGRAPH, text, 1, Optional.of(new Box(100, 100, 2000, 3000)))),
                List.of(new Listing(ListRole.SIGNATORIES, Optional.empty(), Optional.empty(), true, true, List.of())),
                signatories,
                text);
    }

    /** One of the kinds of questions that people ask. */
    String question(Random random) {
        OrganisationNames one = organisations.get(frequent(random, organisations.size()));
        OrganisationNames other = organisations.get(frequent(random, organisations.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> word(random);
            case 2, 3 -> word(random) + " " + word(random);
            case 4 -> one.name();
            case 5 -> one.acronyms().get(0) + " " + word(random);
            case 6 ->
                "signed-by:" + one.acronyms().get(0) + " signed-by:"
                        + other.acronyms().get(0);
            default -> word(random) + " country:" + pick(random, COUNTRIES) + " from:" + (1985 + random.nextInt(30));
        };
    }

    private List<Signatory> signatories(Random random) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int wanted = SIGNATORIES / 2 + random.nextInt(SIGNATORIES + 1);
        while (chosen.size() < wanted) chosen.add(frequent(random, organisations.size()));
        List<Signatory> signatories = new ArrayList<>();
        for (int number : chosen) signatories.add(signatory(organisations.get(number), signatories.size() + 1));
        return signatories;
    }

    private static Signatory signatory(OrganisationNames organisation, int position) {
        return new Signatory(
                1,
                position,
                Optional.of(position),
                position + ". " + organisation.acronyms().get(0) + " " + organisation.name(),
                Mention.Kind.ORGANISATION,
                Optional.of(organisation.acronyms().get(0)),
                Optional.of(organisation.name()),
                Optional.empty(),
                Optional.of(organisation.countries().get(0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OrganisationRef(organisation.id(), organisation.name())),
                Judgement.SAME,
                0.9,
                1,
                Optional.of(new Box(100, 100 * position, 900, 100 * position + 40)));
    }

    private OrganisationNames organisation(Random random, int number) {
        List<String> parts = Stream.concat(
                        Stream.of(pick(random, KINDS)),
                        IntStream.range(0, 3).mapToObj(i -> capital(words.get(random.nextInt(WORDS)))))
                .toList();
        String acronym = parts.stream().map(part -> part.substring(0, 1)).collect(Collectors.joining()) + number;
        return new OrganisationNames(
                "org-" + number,
                String.join(" ", parts),
                List.of(capital(words.get(random.nextInt(WORDS))) + " " + capital(words.get(random.nextInt(WORDS)))),
                List.of(acronym),
                List.of(pick(random, COUNTRIES)),
                List.of());
    }

    private static List<String> words(Random random) {
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + random.nextInt(3); syllable++)
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            words.add(word.toString());
        }
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private String text(Random random, int length) {
        return IntStream.range(0, length).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private String word(Random random) {
        return words.get(frequent(random, WORDS));
    }

    /** The first ones often, the last ones hardly ever. */
    private static int frequent(Random random, int of) {
        return (int) (of * Math.pow(random.nextDouble(), 3));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String record(int number) {
        return Fixity.sha256(("statement " + number).getBytes(StandardCharsets.UTF_8));
    }
}
