package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.signatories.Mention;

/** What holds for every archive, tried on many: each failure names the seed that it came from. */
class LawsTest {
    private static final long SEED = 1848;
    private static final int SHUFFLES = 100;

    private final Locale before = Locale.getDefault();
    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final Decider decider = new Decider(Lexicon.standard());

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        List<String> printed = some(120, new Random(SEED));
        Set<Set<String>> partition = partition(printed);
        for (int seed = 0; seed < SHUFFLES; seed++) {
            List<String> shuffled = new ArrayList<>(printed);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(partition(shuffled)).as("shuffled with seed %d", seed).isEqualTo(partition);
        }
    }

    @Test
    void resolvingAnArchiveAgainChangesNothing() {
        InMemoryAuthority authority = new InMemoryAuthority();
        List<List<Mention>> statements = statements(new Random(SEED), 20);
        List<List<Resolution>> once = resolve(authority, statements);
        long organisations = authority.count();

        // what was not told the first time may be told now; what was told stays
        List<List<Resolution>> twice = resolve(authority, statements);
        for (int i = 0; i < once.size(); i++)
            for (int j = 0; j < once.get(i).size(); j++)
                if (once.get(i).get(j).organisation().isPresent())
                    assertThat(decided(twice.get(i).get(j)))
                            .isEqualTo(decided(once.get(i).get(j)));
        resolve(authority, statements);
        List<List<Resolution>> settled = resolve(authority, statements);
        assertThat(resolve(authority, statements)).isEqualTo(settled);
        assertThat(authority.count()).isLessThanOrEqualTo(organisations + unsure(once));
    }

    /** Whatever else arrives later, and in whatever order, an id once given stays. */
    @Test
    void idsStayAsDocumentsArrive() {
        for (int seed = 0; seed < 10; seed++) {
            List<List<Mention>> statements = statements(new Random(SEED), 20);
            Collections.shuffle(statements, new Random(seed));
            InMemoryAuthority authority = new InMemoryAuthority();
            Map<String, String> given = new HashMap<>();
            Resolver resolver = new Resolver(authority);
            for (int i = 0; i < statements.size(); i++) {
                String record = record(i);
                for (Resolution resolution : resolver.resolve(record, statements.get(i)))
                    resolution.organisation().ifPresent(ref -> given.put(resolution.mention(), ref.id()));
                for (int known = 0; known <= i; known++)
                    authority.filings(record(known)).forEach((mention, filing) -> filing.organisation()
                            .ifPresent(ref -> assertThat(ref.id()).isEqualTo(given.get(mention))));
            }
        }
    }

    @Test
    void whatAPersonCalledDifferentIsNeverTogether() {
        InMemoryAuthority authority = new InMemoryAuthority();
        List<List<Mention>> statements = statements(new Random(SEED), 12);
        resolve(authority, statements);
        Random random = new Random(SEED);
        Map<String, String> denied = new TreeMap<>();
        for (Organisation organisation : authority.list(0, 1000))
            if (organisation.statements() > 1) {
                List<Alias> aliases = organisation.aliases();
                String form =
                        aliases.get(random.nextInt(aliases.size())).printed().form();
                authority.judge(new PersonalJudgement(
                        form, organisation.id(), Verdict.DIFFERENT, "ada", Instant.EPOCH, "another body"));
                denied.put(form, organisation.id());
            }
        assertThat(denied).isNotEmpty();

        resolve(authority, statements);
        denied.forEach((form, id) -> assertThat(authority.mentionsOf(id))
                .extracting(filing -> filing.printed().form())
                .doesNotContain(form));
    }

    @Test
    void weighingIsTheSameFromBothSides() {
        Random random = new Random(SEED);
        List<String> printed = some(300, random);
        for (int i = 0; i < 2000; i++) {
            Profile a = profile(printed.get(random.nextInt(printed.size())));
            Profile b = profile(printed.get(random.nextInt(printed.size())));
            assertThat(isSame(a, b)).as("%s and %s", a.printed(), b.printed()).isEqualTo(isSame(b, a));
        }
    }

    /** How the same name may be written otherwise without being another. */
    enum Writing {
        UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
        DECOMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
        COMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
        WITHOUT_DIACRITICS(
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", ""));

        private final UnaryOperator<String> write;

        Writing(UnaryOperator<String> write) {
            this.write = write;
        }
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void aNameReadsTheSameHoweverItIsWritten(Writing writing) {
        NameReader reader = new NameReader(Lexicon.standard());
        // an i without a dot is another letter once it stands in capitals
        List<String> names = some(400, new Random(SEED)).stream()
                .filter(name -> name.chars().noneMatch(c -> c > 0x24F || c == 'ı' || c == 'İ' || c == 'ß'))
                .toList();
        for (String name : names)
            assertThat(reader.read(writing.write.apply(name)).key())
                    .as(name)
                    .isEqualTo(reader.read(name).key());
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        List<String> printed = some(200, new Random(SEED));
        Locale.setDefault(Locale.US);
        Set<Set<String>> partition = partition(printed);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(partition(printed)).isEqualTo(partition);
    }

    /** An acronym or a country less never turns doubt into certainty about the same organisation. */
    @Test
    void takingEvidenceAwayNeverRaisesTheOutcome() {
        Random random = new Random(SEED);
        List<LabelledNames.Labelled> known = LabelledNames.known();
        for (int i = 0; i < 500; i++) {
            LabelledNames.Labelled one = known.get(random.nextInt(known.size()));
            PrintedName mention =
                    parser.parse(one.forms().get(random.nextInt(one.forms().size())));
            Profile other = profile(one.forms().get(random.nextInt(one.forms().size())));
            double score = score(profiles.read(mention), other);
            PrintedName less =
                    new PrintedName(Optional.empty(), mention.name(), mention.translation(), mention.country());
            if (mention.acronym().isEmpty() || less.isEmpty() || other.acronym().isEmpty()) continue;
            boolean agree = other.acronym()
                    .map(Acronym::letters)
                    .equals(mention.acronym().map(Acronym::of).map(Acronym::letters));
            if (agree)
                assertThat(score(profiles.read(less), other))
                        .as("%s without its acronym, and %s", mention, other.printed())
                        .isLessThanOrEqualTo(score);
        }
    }

    private double score(Profile mention, Profile known) {
        return decide(mention, known).score();
    }

    private boolean isSame(Profile mention, Profile known) {
        return decide(mention, known).judgement() == Judgement.SAME;
    }

    private Decider.Decision decide(Profile mention, Profile profile) {
        Known known = new Known(new OrganisationRef("org", "org"));
        known.add(profile, 1);
        Contests contests = new Contests();
        contests.add(profile);
        contests.add(mention);
        return decider.decide(mention, List.of(known), contests);
    }

    private Profile profile(String printed) {
        return profiles.read(parser.parse(printed));
    }

    private static List<String> some(int count, Random random) {
        List<String> printed = new ArrayList<>(new TreeSet<>(LabelledNames.printed()));
        Collections.shuffle(printed, random);
        return printed.subList(0, Math.min(count, printed.size()));
    }

    private List<List<Mention>> statements(Random random, int count) {
        List<List<Mention>> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Mention> mentions = new ArrayList<>();
            for (String printed : some(15, random))
                mentions.add(Entries.mention(mentions.size() + 1, Mention.Kind.ORGANISATION, parser.parse(printed)));
            statements.add(mentions);
        }
        return statements;
    }

    private static List<List<Resolution>> resolve(AuthorityFile authority, List<List<Mention>> statements) {
        Resolver resolver = new Resolver(authority);
        List<List<Resolution>> resolutions = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) resolutions.add(resolver.resolve(record(i), statements.get(i)));
        return resolutions;
    }

    /** The name that an organisation goes by may have become a better one meanwhile. */
    private static List<Object> decided(Resolution resolution) {
        return List.of(
                resolution.mention(),
                resolution.judgement(),
                resolution.organisation().map(OrganisationRef::id));
    }

    private static long unsure(List<List<Resolution>> resolutions) {
        return resolutions.stream()
                .flatMap(List::stream)
                .filter(resolution -> resolution.judgement() == Judgement.UNSURE)
                .count();
    }

    private static String record(int number) {
        return Ids.digest("record", String.valueOf(number));
    }

    private static Set<Set<String>> partition(List<String> printed) {
        BatchResolver resolver = new BatchResolver();
        printed.forEach(text -> resolver.add(text, text));
        Map<String, Set<String>> clusters = new HashMap<>();
        resolver.resolve(r -> clusters.computeIfAbsent(
                        r.organisation().map(OrganisationRef::id).orElse(r.mention()), id -> new HashSet<>())
                .add(Objects.requireNonNull(r.mention())));
        return new HashSet<>(clusters.values());
    }
}
