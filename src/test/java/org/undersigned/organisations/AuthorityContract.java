package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.undersigned.signatories.Mention;

/** What every authority file does, wherever it keeps its organisations. */
abstract class AuthorityContract {
    static final String FIRST = "1".repeat(64);
    static final String SECOND = "2".repeat(64);
    static final String THIRD = "3".repeat(64);

    /** An empty one. */
    abstract AuthorityFile authority();

    private final AuthorityFile authority = authority();
    private final Resolver resolver = new Resolver(authority);

    @Test
    void mintsAnOrganisationForAMentionOfWhichNothingIsKnown() {
        Resolution resolution = resolve(FIRST, "RWU|River Workers' Union||KE").get(0);

        assertThat(resolution.judgement()).isEqualTo(Judgement.NEW);
        assertThat(authority.find(id(resolution))).map(Organisation::name).contains("River Workers' Union");
        assertThat(authority.count()).isEqualTo(1);
    }

    @Test
    void findsTheSameOrganisationByAcronymAndCountry() {
        String id = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        Resolution resolution = resolve(SECOND, "RWU|||KE").get(0);

        assertThat(resolution.judgement()).isEqualTo(Judgement.SAME);
        assertThat(id(resolution)).isEqualTo(id);
        assertThat(resolution.evidence()).extracting(Evidence::reason).contains("known as RWU", "the same country");
        assertThat(authority.find(id)).map(Organisation::statements).contains(2);
    }

    @Test
    void changesNothingWhenTheSameRecordIsResolvedAgain() {
        List<Resolution> once = resolve(FIRST, "RWU|River Workers' Union||KE", "|Communist Party");
        List<Resolution> twice = resolve(FIRST, "RWU|River Workers' Union||KE", "|Communist Party");

        assertThat(twice).isEqualTo(once);
        assertThat(authority.count()).isEqualTo(1);
        assertThat(authority.mentionsOf(id(once.get(0)))).hasSize(1);
    }

    @Test
    void replacesTheMentionsOfARecordThatIsReadOtherwise() {
        String id = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        resolve(FIRST, "|Lake Fishers' League||UG");

        assertThat(authority.mentionsOf(id)).isEmpty();
        assertThat(authority.isTaken(id)).isTrue();
        assertThat(authority.list(0, 10)).extracting(Organisation::name).containsExactly("Lake Fishers' League");
    }

    /** By how often they are named they would change places meanwhile, and some be left out. */
    @Test
    void goesThroughAllOrganisationsWhateverIsNamedMeanwhile() {
        resolve(FIRST, "|Lake Fishers' League||UG", "|Mountain Guides' Society||NP", "|Night Bakers' Union||CL");
        List<String> all = authority.list(0, 10).stream().map(Organisation::id).toList();

        List<String> seen = new ArrayList<>();
        for (List<Organisation> one = authority.after("", 1);
                !one.isEmpty();
                one = authority.after(one.get(0).id(), 1)) {
            seen.add(one.get(0).id());
            resolve(SECOND, "|" + one.get(0).name() + "||");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).isSorted();
    }

    @Test
    void leavesPersonsAndStatesWithoutOrganisation() {
        Mention person = Entries.mention(1, Mention.Kind.PERSON, Entries.printed("|Ada Example"));

        Resolution resolution = resolver.resolve(FIRST, List.of(person)).get(0);

        assertThat(resolution.organisation()).isEmpty();
        assertThat(resolution.judgement()).isEqualTo(Judgement.NEW);
        assertThat(authority.unsure(10)).isEmpty();
    }

    @Test
    void isFoundByEveryNameItIsKnownUnder() {
        String id = id(resolve(FIRST, "UTF|União dos Trabalhadores Fluviais|River Workers' Union|MZ")
                .get(0));

        assertThat(authority.named("utf")).extracting(Organisation::id).containsExactly(id);
        assertThat(authority.named("uniao dos trabalhadores fluviais"))
                .extracting(Organisation::id)
                .containsExactly(id);
        assertThat(authority.named("RIVER WORKERS' UNION"))
                .extracting(Organisation::id)
                .containsExactly(id);
        assertThat(authority.named("river")).isEmpty();
    }

    @Test
    void followsAMergeAndUndoesIt() {
        String kept = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        String merged = id(resolve(SECOND, "|Boatmen of the Great River||KE").get(0));

        authority.merge(merged, kept, "ada", "same address");
        assertThat(authority.find(merged)).map(Organisation::id).contains(kept);
        assertThat(authority.mentionsOf(kept)).hasSize(2);
        assertThat(resolve(THIRD, "|Boatmen of the Great River||KE").get(0).organisation())
                .map(OrganisationRef::id)
                .contains(kept);

        authority.unmerge(merged, "ada");
        assertThat(authority.find(merged)).map(Organisation::id).contains(merged);
        assertThat(authority.mentionsOf(merged)).hasSize(2);
        assertThat(authority.mentionsOf(kept)).hasSize(1);
        assertThatThrownBy(() -> authority.merge(kept, kept, "ada", ""))
                .hasMessageContaining("one organisation already");
    }

    @Test
    void splitsFormsOffUnderANewId() {
        String id = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        resolve(SECOND, "RWU|Road Workers' Union||KE");
        String form = Entries.printed("RWU|River Workers' Union||KE").form();

        String minted = authority.split(id, Set.of(form), "ada", "two unions share the acronym");

        assertThat(minted).isNotEqualTo(id);
        assertThat(authority.mentionsOf(minted)).hasSize(1);
        assertThat(id(resolve(THIRD, "|River Workers' Union||KE").get(0))).isEqualTo(minted);
    }

    @Test
    void obeysAPersonsJudgementUntilItIsTakenBack() {
        String id = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        PrintedName old = Entries.printed("|Boatmen of the Great River||KE");
        resolve(SECOND, "|Boatmen of the Great River||KE");

        authority.judge(new PersonalJudgement(old.form(), id, Verdict.SAME, "ada", Instant.EPOCH, "renamed in 1990"));
        assertThat(authority.mentionsOf(id)).hasSize(2);
        Resolution judged = resolve(THIRD, "|Boatmen of the Great River||KE").get(0);
        assertThat(judged.organisation()).map(OrganisationRef::id).contains(id);
        assertThat(judged.evidence().get(0).reason()).contains("ada").contains("renamed in 1990");

        authority.takeBack(old.form(), id, "ada");
        assertThat(authority.judgements()).isEmpty();
        assertThat(authority.mentionsOf(id)).hasSize(1);
    }

    /** Two reviewers had the same question before them. */
    @Test
    void theLaterOfTwoJudgementsStandsAlsoWhenTheRecordIsResolvedAgain() {
        String one = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        String other = id(resolve(SECOND, "|Lake Fishers' League||UG").get(0));
        String entry = "|Boatmen of the Great River||KE";
        String form = Entries.printed(entry).form();
        resolve(THIRD, entry);

        judge(form, one, Verdict.SAME);
        judge(form, other, Verdict.SAME);

        assertThat(id(resolve(THIRD, entry).get(0))).isEqualTo(other);
        assertThat(authority.printedAs(form).get(0).organisation())
                .map(OrganisationRef::id)
                .contains(other);

        authority.takeBack(form, other, "ada");
        assertThat(authority.printedAs(form).get(0).organisation())
                .as("what the other one said stands again")
                .map(OrganisationRef::id)
                .contains(one);
        assertThat(id(resolve(THIRD, entry).get(0))).isEqualTo(one);
    }

    @Test
    void asksAboutTheSameOrganisationsAgainWhenAJudgementIsTakenBack() {
        resolve(FIRST, "RWU|River Workers' Union||KE");
        String entry = "KRW|River Workers' Union||KE";
        Resolution unsure = resolve(SECOND, entry).get(0);
        assertThat(unsure.judgement()).isEqualTo(Judgement.UNSURE);
        String form = Entries.printed(entry).form();
        judgeSame(entry);
        resolve(SECOND, entry);

        authority.takeBack(form, unsure.considered().get(0).organisation().id(), "ada");

        assertThat(authority.printedAs(form).get(0).considered()).isEqualTo(unsure.considered());
    }

    @Test
    void neverPutsAFormWhereAPersonSaidItIsDifferent() {
        String id = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        String form = Entries.printed("RWU|||KE").form();
        authority.judge(new PersonalJudgement(form, id, Verdict.DIFFERENT, "ada", Instant.EPOCH, "another union"));

        assertThat(resolve(SECOND, "RWU|||KE").get(0).organisation())
                .map(OrganisationRef::id)
                .isNotEqualTo(Optional.of(id));
        assertThat(resolve(SECOND, "RWU|||KE").get(0).organisation())
                .map(OrganisationRef::id)
                .isNotEqualTo(Optional.of(id));
    }

    @Test
    void entersAFileWithItsRelationsOrNothingOfIt() throws IOException {
        String header = "id,organisation,acronym,name,translation,country,became,to,on,source,by\n";
        String names = "org-1,River Union,RU,,,KE,,,,,\norg-2,Road Union,RDU,,,KE,,,,,\n";
        String merged = "org-1,River Union,,,,,merged,org-2,1990-01-01..1990-12-31,gazette,\n";
        String lost = "org-2,Road Union,,,,,renamed,org-3,1991-01-01,gazette,\n";

        AuthorityDraft wrong = AuthorityImport.csv(new StringReader(header + names + merged + lost), "ada");
        assertThatThrownBy(() -> wrong.enterInto(authority)).hasMessageContaining("org-3");
        assertThat(authority.count()).isZero();
        assertThat(authority.relations()).isEmpty();

        AuthorityDraft right = AuthorityImport.csv(new StringReader(header + names + merged), "ada");
        right.enterInto(authority);
        right.enterInto(authority);
        StringWriter out = new StringWriter();
        new AuthorityExport(authority).csv(out);
        assertThat(out).hasToString(header + names.replace("org-2", merged.strip() + "ada\norg-2"));
    }

    @Test
    void tellsWhetherWhatWasOfferedWasRight() {
        String offered = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        String other = id(resolve(SECOND, "|Boatmen of the Great River||KE").get(0));
        assertThat(resolve(THIRD, "KRW|River Workers' Union||KE").get(0).judgement())
                .isEqualTo(Judgement.UNSURE);
        String form = Entries.printed("KRW|River Workers' Union||KE").form();
        assertThat(authority.judgedOffers()).isEmpty();

        judge(form, offered, Verdict.UNSURE);
        judge(Entries.printed("|Boatmen of the Great River||KE").form(), offered, Verdict.DIFFERENT);
        assertThat(authority.judgedOffers()).isEmpty();

        judge(form, offered, Verdict.SAME);
        assertThat(authority.judgedOffers()).extracting(JudgedOffer::right).containsExactly(true);
        double score = authority.judgedOffers().get(0).score();
        assertThat(score).isBetween(Calibration.FLOOR, Decider.LINK);

        authority.takeBack(form, offered, "ada");
        assertThat(authority.judgedOffers()).isEmpty();
        judge(form, offered, Verdict.DIFFERENT);
        judge(form, other, Verdict.DIFFERENT);
        assertThat(authority.judgedOffers()).containsExactly(new JudgedOffer(score, false));

        authority.takeBack(form, offered, "ada");
        judge(form, other, Verdict.SAME);
        assertThat(authority.judgedOffers()).containsExactly(new JudgedOffer(score, false));
        authority.merge(other, offered, "ada", "one office");
        assertThat(authority.judgedOffers()).containsExactly(new JudgedOffer(score, true));
    }

    @Test
    void linksFromWhereThePeopleOfThisArchiveJudgedRight() {
        List<String> doubts = new ArrayList<>();
        for (String country : List.of("KE", "UG", "MZ", "NP", "PE", "BO", "EC", "GH", "ML", "TG", "ZM", "LA", "KH"))
            for (String place : List.of(
                    "River",
                    "Lake",
                    "Harbour",
                    "Mountain",
                    "Desert",
                    "Forest",
                    "Island",
                    "Valley",
                    "Border",
                    "Delta",
                    "Orchard",
                    "Quarry")) {
                String letters = place.substring(0, 3).toUpperCase(Locale.ROOT);
                resolve(Ids.digest(place, country), letters + "|" + place + " Workers' Union||" + country);
                String doubt = "X" + letters + "|" + place + " Workers' Union||" + country;
                resolve(Ids.digest("doubt", place, country), doubt);
                doubts.add(doubt);
            }
        List<String> waiting = doubts.subList(Calibration.NEEDED, doubts.size());
        doubts.subList(0, Calibration.NEEDED).forEach(this::judgeSame);

        assertThat(authority.calibration().calibrated()).isTrue();
        Resolution told = resolve(FIRST, waiting.get(0)).get(0);
        assertThat(told.judgement()).isEqualTo(Judgement.SAME);
        assertThat(told.evidence())
                .extracting(Evidence::reason)
                .contains("people judged such matches right in this archive");
        assertThat(resolve(FIRST, waiting.get(0))).containsExactly(told);
        assertThat(new SecondLook(authority, resolver).records(List.of())).hasSize(waiting.size());

        PrintedName taken = Entries.printed(doubts.get(0));
        authority.takeBack(taken.form(), authority.judgements().get(0).organisation(), "ada");
        assertThat(authority.calibration().calibrated()).isFalse();
        assertThat(resolve(FIRST, waiting.get(0))).containsExactly(told);
        assertThat(resolve(SECOND, waiting.get(1)).get(0).judgement()).isEqualTo(Judgement.UNSURE);
    }

    private void judgeSame(String entry) {
        String form = Entries.printed(entry).form();
        Filing asked = authority.printedAs(form).get(0);
        judge(form, asked.considered().get(0).organisation().id(), Verdict.SAME);
    }

    private void judge(String form, String organisation, Verdict verdict) {
        authority.judge(new PersonalJudgement(form, organisation, verdict, "ada", Instant.EPOCH, "looked it up"));
    }

    @Test
    void keepsWhatBecameOfAnOrganisationUntilItIsTakenBack() {
        String old = id(resolve(FIRST, "RWU|River Workers' Union||KE").get(0));
        String now = id(resolve(SECOND, "|Boatmen of the Great River||KE").get(0));
        LocalDate day = LocalDate.of(1990, 5, 1);
        Relation renamed = new Relation(
                Relation.Kind.RENAMED, old, Optional.of(now), day, day.plusMonths(1), "minutes of 1990", "ada");
        Relation dissolved = new Relation(Relation.Kind.DISSOLVED, now, Optional.empty(), day, day, "gazette", "ada");

        authority.relate(dissolved);
        authority.relate(dissolved);
        authority.relate(renamed);
        assertThat(authority.relations()).containsExactlyInAnyOrder(renamed, dissolved);
        assertThat(authority.unrelate(dissolved, "bob")).isTrue();
        assertThat(authority.unrelate(dissolved, "bob")).isFalse();
        assertThat(authority.relations()).containsExactly(renamed);

        String whole = id(resolve(THIRD, "|Mountain Guides' Society||NP").get(0));
        authority.merge(now, whole, "ada", "one office");
        assertThat(authority.relations()).extracting(Relation::to).containsExactly(Optional.of(whole));
        authority.merge(old, whole, "ada", "one office");
        assertThat(authority.relations()).isEmpty();
        assertThatThrownBy(() -> authority.relate(new Relation(
                        Relation.Kind.DISSOLVED, "org-nobody", Optional.empty(), day, day, "gazette", "ada")))
                .hasMessageContaining("org-nobody");
    }

    private List<Resolution> resolve(String record, String... entries) {
        return resolver.resolve(record, Entries.list(entries));
    }

    private static String id(Resolution resolution) {
        return resolution.organisation().orElseThrow().id();
    }
}
