package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.undersigned.Undersigned;
import org.undersigned.intake.Store;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.PersonalJudgement;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Verdict;
import org.undersigned.search.IndexUnavailable;
import org.undersigned.search.StatementSearch;

/** Which statements are written again, told by their versions in a real Elasticsearch: one story told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AmendmentsIT {
    private static final String OTV =
            new PrintedName(Optional.of("OTV"), Optional.empty(), Optional.empty(), Optional.empty()).form();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext archive;

    @BeforeAll
    static void open() {
        archive = new SpringApplicationBuilder(Undersigned.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--undersigned.data=" + folder.resolve("data"), "--undersigned.worker=true");
    }

    @AfterAll
    static void close() {
        if (archive != null) archive.close();
    }

    /** Three letters stand for many bodies: one statement that prints them beside a name does not settle it, two do. */
    @Test
    @Order(1)
    void tellsAnEarlierEntryOnceTwoStatementsAgreeWhatItMeans() throws Exception {
        ingest(
                "1",
                "Lake Fishers' League, Uganda",
                "Mountain Guides' Society, Nepal",
                "OTV - Northern Weavers' Guild, Kenya");
        ingest("2", "OTV", "Lake Fishers' League, Uganda", "Harbour Pilots' Society, Peru");
        assertThat(judgementOn(OTV)).isEqualTo(Judgement.UNSURE);
        Map<String, Long> before = versions();

        ingest(
                "3",
                "OTV - Northern Weavers' Guild, Kenya",
                "Harbour Pilots' Society, Peru",
                "Night Bakers' Union, Chile");

        assertThat(judgementOn(OTV)).isEqualTo(Judgement.SAME);
        assertThat(changed(before)).isEqualTo(recordsPrinting(OTV));
    }

    @Test
    @Order(2)
    void writesTheStatementsOfAMergeAndNoOthers() throws Exception {
        String id = organisation("Mountain Guides' Society");
        String into = organisation("Night Bakers' Union");
        Set<String> its = records(id);
        Map<String, Long> before = versions();

        authority().merge(id, into, "ada", "renamed");
        amend(its, Set.of(into));

        assertThat(changed(before)).isEqualTo(its).hasSize(1);
    }

    @Test
    @Order(3)
    void writesTheStatementsOfASplitAndNoOthers() throws Exception {
        String id = organisation("Night Bakers' Union");
        String form = authority().mentionsOf(id).stream()
                .map(filing -> filing.printed().form())
                .filter(printed -> printed.contains("mountain"))
                .findFirst()
                .orElseThrow();
        Map<String, Long> before = versions();

        String minted = authority().split(id, Set.of(form), "ada", "two bodies after all");
        amend(records(minted), Set.of(id, minted));

        assertThat(changed(before)).isEqualTo(records(minted)).hasSize(1);
    }

    @Test
    @Order(4)
    void writesTheStatementsOfAJudgementAndNoOthers() throws Exception {
        String id = organisation("Lake Fishers' League");
        String form = authority()
                .mentionsOf(organisation("Harbour Pilots' Society"))
                .get(0)
                .printed()
                .form();
        Set<String> its =
                authority().printedAs(form).stream().map(Filing::record).collect(Collectors.toSet());
        Map<String, Long> before = versions();

        authority().judge(new PersonalJudgement(form, id, Verdict.SAME, "ada", Instant.EPOCH, "one office"));
        amend(its, Set.of(id));

        assertThat(changed(before)).isEqualTo(its).hasSize(2);
    }

    @Test
    @Order(5)
    void aSecondLookThatFindsNothingWritesNothing() throws Exception {
        Map<String, Long> before = versions();

        unwritten()
                .learned(authority().list(0, 100).stream().map(Organisation::id).toList());
        amendments().lookAgain();

        assertThat(changed(before)).isEmpty();
    }

    /** A decision changes no page, so it does not write one either. */
    @Test
    @Order(6)
    void decisionsLeaveThePagesAndAMissingOneIsSeenUntilTheIndexIsBuiltAnew() throws Exception {
        Map<String, Long> pages = versions("pages");
        assertThat(pages)
                .hasSize(3)
                .allSatisfy((page, version) -> assertThat(version).as(page).isEqualTo(1));
        String lost = pages.keySet().iterator().next();
        archive.getBean(ElasticsearchClient.class)
                .delete(delete -> delete.index("pages").id(lost).refresh(Refresh.True));

        Verification verification = archive.getBean(Verification.class);
        assertThat(verification.verify().problems())
                .singleElement()
                .asString()
                .isEqualTo("INDEX holds 2 pages, its statements have 3; run: undersigned reindex");
        archive.getBean(Reindex.class).rebuild(looked -> {});

        assertThat(verification.verify().problems()).isEmpty();
        assertThat(versions("pages").keySet()).isEqualTo(pages.keySet());
    }

    /** So that an index that is being built beside this one gets it too. */
    @Test
    @Order(7)
    void whatIsWrittenAnewIsKnownToAReindex() throws Exception {
        Instant before = archive.getBean(Holdings.class).now();
        Set<String> one = Set.of(versions().keySet().iterator().next());

        amend(one, Set.of());

        assertThat(archive.getBean(Holdings.class).indexedSince(before)).containsOnlyKeys(one);
    }

    @Test
    @Order(8)
    void anOrganisationThatAnotherReadingNamesNoMoreIsCountedAgain() throws Exception {
        String id = organisation("Lake Fishers' League");
        Filing sample = authority().mentionsOf(id).get(0);
        long run = ingest("4", "Lamp Lighters' Union, Ghana");
        String record = archive.getBean(JdbcTemplate.class)
                .queryForList("select sha256 from run_record where run = ?", String.class, run)
                .get(0);
        authority().file(record, List.of(under(record, sample)));
        archive.getBean(ElasticsearchClient.class)
                .update(change -> change.index("organisations").id(id).doc(Map.of("statements", 99)), Map.class);

        archive.getBean(Runs.class)
                .launch(
                        new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.of(Stage.SIGNATORIES)),
                        archive.getBean(Ledger.class)
                                .files(new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.empty())));
        Workshop.until(() -> archive.getBean(Ledger.class).unfinished().isEmpty());

        assertThat(archive.getBean(StatementSearch.class)
                        .organisation(id)
                        .orElseThrow()
                        .statements())
                .isLessThan(99);
    }

    /** As if an earlier reading of the record had read it there. */
    private static Filing under(String record, Filing like) {
        return new Filing(
                "earlier " + record,
                record,
                1,
                9,
                like.printed(),
                like.judgement(),
                like.organisation(),
                like.score(),
                like.evidence(),
                like.considered());
    }

    /** As if the process had died, or the index been away, right after the decision. */
    @Test
    @Order(9)
    void aDecisionThatWasNotWrittenIsKnownAndWrittenWhenTheNextRunEnds() throws Exception {
        Set<String> its = records(organisation("Night Bakers' Union"));
        Map<String, Long> before = versions();
        unwritten().decide(() -> new Unwritten.About(its, Set.of()));
        assertThat(archive.getBean(Verification.class).verify().problems())
                .singleElement()
                .asString()
                .startsWith("INDEX is behind the authority file with " + its.size() + " statements");

        ingest("5", "Kite Makers' Guild, Japan");

        assertThat(changed(before)).isEqualTo(its).isNotEmpty();
        assertThat(unwritten().isEmpty()).isTrue();
    }

    @Test
    @Order(10)
    void whatASecondLookChangedIsWrittenAlsoWhenTheIndexWasAwayMeanwhile() throws Exception {
        String record = recordsPrinting(OTV).iterator().next();
        String id = organisation("Northern Weavers' Guild");
        authority()
                .file(
                        record,
                        authority().filings(record).values().stream()
                                .map(AmendmentsIT::undecided)
                                .toList());
        Map<String, Long> before = versions();
        unwritten().learned(Set.of(id));
        writable(false);
        try {
            assertThatThrownBy(() -> amendments().lookAgain()).isInstanceOf(IndexUnavailable.class);
        } finally {
            writable(true);
        }
        assertThat(judgementOn(OTV)).isEqualTo(Judgement.SAME);
        assertThat(changed(before)).isEmpty();

        amendments().lookAgain();

        assertThat(changed(before)).containsExactly(record);
        assertThat(unwritten().isEmpty()).isTrue();
    }

    @Test
    @Order(11)
    void whatARunReadOtherwiseAndCouldNotWriteIsNotForgotten() throws Exception {
        String record = versions().keySet().iterator().next();
        long earlier = archive.getBean(Holdings.class).lastRun(record).orElseThrow();
        Rerun again = new Rerun(earlier, false, Optional.empty(), Optional.empty(), Optional.of(Stage.SIGNATORIES));
        Ledger ledger = archive.getBean(Ledger.class);
        Map<String, Long> before = versions();
        writable(false);
        try {
            long run = archive.getBean(Runs.class).launch(again, ledger.files(again));
            Workshop.until(() -> !ledger.unfinished().contains(run));
            assertThat(ledger.find(run).orElseThrow().state()).isEqualTo(RunSummary.State.STOPPED);
        } finally {
            writable(true);
        }
        assertThat(changed(before)).isEmpty();

        amendments().carry();

        assertThat(changed(before)).containsExactly(record);
    }

    private static Filing undecided(Filing filing) {
        if (!filing.printed().form().equals(OTV)) return filing;
        return new Filing(
                filing.mention(),
                filing.record(),
                filing.list(),
                filing.position(),
                filing.printed(),
                Judgement.UNSURE,
                Optional.empty(),
                filing.score(),
                filing.evidence(),
                filing.considered());
    }

    private static void writable(boolean writable) throws IOException {
        archive.getBean(ElasticsearchClient.class).indices().putSettings(put -> put.index("statements")
                .settings(set -> set.blocks(b -> b.write(!writable))));
    }

    @Test
    @Order(12)
    void aRecordThatCannotBeReadAgainKeepsNoOtherFromBeingWritten() throws Exception {
        Map<String, Long> before = versions();
        String lost = before.keySet().iterator().next();
        Files.delete(archive.getBean(Store.class).pathOf(lost));
        FileSystemUtils.deleteRecursively(
                folder.resolve("data/stages").resolve(lost.substring(0, 2)).resolve(lost));

        int written = amend(before.keySet(), Set.of());

        assertThat(written).isEqualTo(before.size() - 1);
        assertThat(changed(before)).hasSize(before.size() - 1).doesNotContain(lost);
    }

    private static long ingest(String no, String... signatories) throws IOException, InterruptedException {
        Path box = Files.createDirectories(folder.resolve(no));
        StatementMill.write(box.resolve(no + ".pdf"), "Statement no. " + no, List.of(signatories));
        JobDefinition job =
                new JobDefinition(JobDefinition.AD_HOC, List.of(box.toString()), List.of("auto"), Optional.empty());
        long run = archive.getBean(Runs.class).launch(job, Optional.empty());
        Workshop.await(archive.getBean(Ledger.class), run);
        return run;
    }

    private static Judgement judgementOn(String form) {
        return authority().printedAs(form).get(0).judgement();
    }

    private static Set<String> recordsPrinting(String form) {
        return authority().printedAs(form).stream().map(Filing::record).collect(Collectors.toSet());
    }

    private static Set<String> records(String organisation) {
        return authority().mentionsOf(organisation).stream().map(Filing::record).collect(Collectors.toSet());
    }

    private static String organisation(String name) {
        return authority().list(0, 100).stream()
                .filter(organisation -> organisation.name().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static AuthorityFile authority() {
        return archive.getBean(AuthorityFile.class);
    }

    private static int amend(Set<String> records, Set<String> organisations) throws InterruptedException {
        unwritten().decide(() -> new Unwritten.About(records, organisations));
        return amendments().carry();
    }

    private static Unwritten unwritten() {
        return archive.getBean(Unwritten.class);
    }

    private static Amendments amendments() {
        return archive.getBean(Amendments.class);
    }

    /** Of every statement in the index: it grows when the document is written, whether or not it changed. */
    private static Map<String, Long> versions() throws IOException {
        return versions("statements");
    }

    private static Map<String, Long> versions(String index) throws IOException {
        ElasticsearchClient client = archive.getBean(ElasticsearchClient.class);
        client.indices().refresh(refresh -> refresh.index(index));
        Map<String, Long> versions = new TreeMap<>();
        for (Hit<Void> hit : client.search(all -> all.index(index).version(true).size(100), Void.class)
                .hits()
                .hits()) versions.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.version()));
        return versions;
    }

    private static Set<String> changed(Map<String, Long> before) throws IOException {
        Map<String, Long> now = versions();
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.removeIf(record -> Objects.equals(before.get(record), now.get(record)));
        return changed;
    }
}
