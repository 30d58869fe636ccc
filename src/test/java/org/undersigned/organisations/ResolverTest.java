package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.undersigned.signatories.Mention;

class ResolverTest {
    private static final long SEED = 19040101;
    private static final int STATEMENTS = 40;
    private static final int SIGNATORIES = 20;

    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());
    private final InMemoryAuthority authority = new InMemoryAuthority();
    private final Resolver resolver = new Resolver(authority);

    @Test
    void teachesItselfFromAnEntryWithNativeNameAndTranslation() {
        String id = id(resolve("1", "URG|União dos Remadores do Grande Rio|Union of Rowers of the Great River|MZ")
                .get(0));

        assertThat(id(resolve("2", "|União dos Remadores do Grande Rio||MZ").get(0)))
                .isEqualTo(id);
        assertThat(id(resolve("3", "|Union of Rowers of the Great River||MZ").get(0)))
                .isEqualTo(id);
        assertThat(id(resolve("4", "URG|||MZ").get(0))).isEqualTo(id);
    }

    @Test
    void trustsABareAcronymOnlyWhenTwoStatementsPrintItWithTheName() {
        resolve("1", "GRU|Boatmen of the Great River||KE");
        assertThat(resolve("2", "GRU").get(0).judgement()).isEqualTo(Judgement.UNSURE);
        resolve("3", "GRU|Boatmen of the Great River||KE");
        assertThat(resolve("4", "GRU").get(0).judgement()).isEqualTo(Judgement.SAME);

        assertThat(resolve("2", "GRU").get(0).judgement()).as("looked at again").isEqualTo(Judgement.SAME);
    }

    @Test
    void doesNotLetTwoEntriesOfOneListBecomeOneByMeaningAlone() {
        List<Resolution> list = resolve("1", "|Communist Party||EG", "|Partido Comunista||EG");

        assertThat(list.get(0).judgement()).isEqualTo(Judgement.NEW);
        assertThat(list.get(1).judgement()).isEqualTo(Judgement.UNSURE);
        assertThat(list.get(1).considered()).isNotEmpty();
        assertThat(list.get(1).evidence())
                .extracting(Evidence::reason)
                .contains("another entry of this list is that organisation");
    }

    @Test
    void saysWhatElseItConsidered() {
        resolve("1", "|Communist Party of Oldland||DK", "|Socialist Party of Oldland||DK");
        Resolution resolution = resolve("2", "|Communist Party of Oldland||DK").get(0);

        assertThat(resolution.judgement()).isEqualTo(Judgement.SAME);
        assertThat(resolution.score()).isGreaterThanOrEqualTo(Decider.LINK);
        assertThat(resolution.evidence()).isNotEmpty();
    }

    @Test
    void neverChangesAnIdAsStatementsArriveAndNothingOnASecondReading() {
        Random random = new Random(SEED);
        Map<String, String> ids = new HashMap<>();
        List<List<Mention>> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(statement(random));
            for (Resolution resolution : resolver.resolve(record(i), statements.get(i)))
                resolution.organisation().ifPresent(o -> ids.put(resolution.mention(), o.id()));
            int again = random.nextInt(i + 1);
            for (Resolution resolution : resolver.resolve(record(again), statements.get(again)))
                if (ids.containsKey(resolution.mention()))
                    assertThat(resolution.organisation().map(OrganisationRef::id))
                            .as("seed %d", SEED)
                            .contains(ids.get(resolution.mention()));
        }
        for (String id : new HashSet<>(ids.values()))
            assertThat(authority.find(id)).isPresent();
    }

    @Test
    void keepsWhatAPersonCalledDifferentOutOfTheOrganisationForGood() {
        Random random = new Random(SEED);
        for (int i = 0; i < STATEMENTS; i++) resolver.resolve(record(i), statement(random));
        Organisation judged = authority.list(0, 1).get(0);
        String form = judged.aliases().get(0).printed().form();
        authority.judge(new PersonalJudgement(form, judged.id(), Verdict.DIFFERENT, "ada", Instant.EPOCH, "not they"));

        random.setSeed(SEED);
        for (int i = 0; i < STATEMENTS; i++) resolver.resolve(record(i), statement(random));

        assertThat(authority.mentionsOf(judged.id()))
                .noneMatch(filing -> filing.printed().form().equals(form));
    }

    @Test
    void takesLessForCertainWhenAnAgreeingCountryIsLeftOut() {
        ProfileReader reader = new ProfileReader(Lexicon.standard());
        Matcher matcher = new Matcher(Lexicon.standard());
        for (LabelledNames.Labelled labelled : LabelledNames.known())
            for (String printed : labelled.forms()) {
                PrintedName full = parser.parse(printed);
                if (full.country().isEmpty()) continue;
                Known known = new Known(new OrganisationRef("o", "o"));
                known.add(reader.read(full), 1);
                PrintedName less = new PrintedName(full.acronym(), full.name(), full.translation(), Optional.empty());
                assertThat(score(matcher, reader.read(less), known))
                        .as(printed)
                        .isLessThanOrEqualTo(score(matcher, reader.read(full), known));
            }
    }

    private static double score(Matcher matcher, Profile mention, Known known) {
        return matcher.match(mention, known, new Contests()).map(Match::score).orElse(0.0);
    }

    private List<Mention> statement(Random random) {
        List<String> names = LabelledNames.printed();
        Set<String> drawn =
                random.ints(SIGNATORIES, 0, names.size()).mapToObj(names::get).collect(Collectors.toSet());
        List<Mention> mentions = new ArrayList<>();
        for (String printed : drawn)
            mentions.add(Entries.mention(mentions.size() + 1, Mention.Kind.ORGANISATION, parser.parse(printed)));
        return mentions;
    }

    private static String record(int number) {
        return Ids.digest("statement", String.valueOf(number));
    }

    private List<Resolution> resolve(String record, String... entries) {
        return resolver.resolve(Ids.digest(record), Entries.list(entries));
    }

    private static String id(Resolution resolution) {
        return resolution.organisation().orElseThrow().id();
    }
}
