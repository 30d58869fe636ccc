package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityExportTest {
    private final InMemoryAuthority authority = new InMemoryAuthority();
    private final AuthorityExport export = new AuthorityExport(authority);
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        Resolver resolver = new Resolver(authority);
        resolver.resolve(
                Ids.digest("1"),
                Entries.list(
                        "URG|União dos \"Remadores\", Grande Rio|Union of Rowers|MZ", "|Lake Fishers' League||UG"));
        resolver.resolve(Ids.digest("2"), Entries.list("URG|||MZ"));
    }

    @Test
    void readsBackWhatItWroteAsCsvAndWritesTheSameAgain() throws IOException {
        export.csv(out);
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.csv(new StringReader(out.toString()), "bob").enterInto(copy);
        StringWriter again = new StringWriter();
        new AuthorityExport(copy).csv(again);

        assertThat(again).hasToString(out.toString());
        assertThat(out.toString().lines()).hasSize(4);
        assertThat(new Resolver(copy)
                        .resolve(Ids.digest("3"), Entries.list("URG|||MZ"))
                        .get(0)
                        .judgement())
                .isEqualTo(Judgement.SAME);
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsNoneThereAndComesBackAsItWas() throws IOException {
        new Resolver(authority).resolve(Ids.digest("5"), Entries.list("|=Equals Collective||UG"));
        export.csv(out);
        assertThat(out.toString()).contains(",'=Equals Collective,").doesNotContain(",=");
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.csv(new StringReader(out.toString()), "bob").enterInto(copy);

        assertThat(copy.list(0, 10)).extracting(Organisation::name).contains("=Equals Collective");
    }

    /** Åland is a part of Finland with a code of its own; whoever opened the file closes it. */
    @Test
    void readsBackAnyCountryThatHasACodeAndLeavesTheWriterOpen() throws IOException {
        Path file = folder.resolve("authority.csv");
        new Resolver(authority).resolve(Ids.digest("4"), Entries.list("ÅF|Ålands Fredsförening||AX"));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            export.csv(writer);
            writer.flush();
        }

        try (BufferedReader written = Files.newBufferedReader(file)) {
            assertThat(AuthorityImport.csv(written, "bob").organisations()).hasSize(3);
        }
    }

    @Test
    void readsBackWhatItWroteAsYaml() throws IOException {
        export.yaml(out);
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.yaml(new StringReader(out.toString()), "bob").enterInto(copy);
        StringWriter again = new StringWriter();
        new AuthorityExport(copy).yaml(again);

        assertThat(again).hasToString(out.toString());
    }

    @Test
    void namesEveryWrongLineAndTakesNothing() {
        String edited = """
                id,organisation,acronym,name,translation,country
                org-1,River Union,RU,,,KE
                ,No Id,NI,,,KE
                org-2,Nothing,,,,
                org-1,Road Union,RU,,,KE
                org-3,Far Away,FA,,,Kenya
                """;

        assertThatThrownBy(() -> AuthorityImport.csv(new StringReader(edited), "bob"))
                .isInstanceOfSatisfying(AuthorityImport.Refused.class, refused -> assertThat(refused.errors())
                        .hasSize(4)
                        .anySatisfy(e -> assertThat(e).startsWith("line 3").contains("no id"))
                        .anySatisfy(e -> assertThat(e).startsWith("line 4").contains("neither acronym"))
                        .anySatisfy(e -> assertThat(e).startsWith("line 5").contains("River Union"))
                        .anySatisfy(e -> assertThat(e).startsWith("line 6").contains("Kenya")));
        assertThatThrownBy(() -> AuthorityImport.yaml(new StringReader("just text"), "bob"))
                .isInstanceOf(AuthorityImport.Refused.class);
    }

    @Test
    void writesFollowTheMoneyAndSkos() throws IOException {
        export.followTheMoney(out);
        List<String> entities = out.toString().lines().toList();
        StringWriter turtle = new StringWriter();
        export.skos(turtle);

        assertThat(entities).hasSize(2).allMatch(entity -> entity.contains("\"schema\":\"Organization\""));
        assertThat(out.toString()).contains("\"weakAlias\":[\"URG\"]", "\"alias\":[\"Union of Rowers\"]", "[\"mz\"]");
        assertThat(turtle.toString())
                .contains("skos:altLabel \"URG\"", "skos:prefLabel \"União dos \\\"Remadores\\\", Grande Rio\"");
    }

    @Test
    void writesWhatReplacedAnOrganisation() throws IOException {
        String from = authority.named("Lake Fishers' League").get(0).id();
        String to = authority.named("URG").get(0).id();
        LocalDate day = LocalDate.of(1990, 5, 1);
        authority.relate(
                new Relation(Relation.Kind.RENAMED, from, Optional.of(to), day, day, "minutes of 1990", "ada"));
        export.followTheMoney(out);
        StringWriter turtle = new StringWriter();
        export.skos(turtle);

        assertThat(out.toString().lines())
                .last()
                .asString()
                .contains("\"schema\":\"Succession\"", "\"successor\":[\"" + to + "\"]", "1990-05-01");
        assertThat(turtle.toString()).contains("dct:isReplacedBy <urn:undersigned:" + to + ">");
    }

    @Test
    void refusesAFileThatNamesAnIdWhichWasMergedIntoAnother() throws IOException {
        export.csv(out);
        AuthorityDraft file = AuthorityImport.csv(new StringReader(out.toString()), "bob");
        String from = authority.named("Lake Fishers' League").get(0).id();
        String to = authority.named("URG").get(0).id();
        file.enterInto(authority);
        authority.merge(from, to, "ada", "one office");

        assertThatThrownBy(() -> file.enterInto(authority))
                .isInstanceOf(AuthorityImport.Refused.class)
                .hasMessageContaining(from + " was merged into " + to);
    }
}
