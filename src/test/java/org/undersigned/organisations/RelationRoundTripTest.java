package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of organisations, through a file and back. */
class RelationRoundTripTest {
    private final InMemoryAuthority authority = new InMemoryAuthority();
    private String rowers = "";
    private String fishers = "";
    private String boatmen = "";

    @BeforeEach
    void fill() {
        new Resolver(authority)
                .resolve(
                        Ids.digest("1"),
                        Entries.list(
                                "URG|União dos Remadores|Union of Rowers|MZ",
                                "|Lake Fishers' League||UG",
                                "|Boatmen of the Great River||KE"));
        rowers = authority.named("URG").get(0).id();
        fishers = authority.named("Lake Fishers' League").get(0).id();
        boatmen = authority.named("Boatmen of the Great River").get(0).id();
        relate("1990-01-01..1990-12-31", Relation.Kind.RENAMED, fishers, rowers, "minutes, \"No. 4\"");
        relate("1985-03-02", Relation.Kind.SPLIT, fishers, boatmen, "gazette");
        relate("2001-05-01", Relation.Kind.DISSOLVED, rowers, "", "press of that day");
    }

    private void relate(String on, Relation.Kind kind, String from, String to, String source) {
        authority.relate(Relation.on(on, kind, from, Optional.of(to).filter(id -> !id.isEmpty()), source, "ada"));
    }

    @Test
    void comesBackThroughCsvAsItWas() throws IOException {
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.csv(new StringReader(csv(authority)), "bob").enterInto(copy);

        assertThat(copy.relations()).isEqualTo(authority.relations()).hasSize(3);
        assertThat(csv(copy)).isEqualTo(csv(authority));
        AuthorityImport.csv(new StringReader(csv(authority)), "bob").enterInto(copy);
        assertThat(csv(copy)).isEqualTo(csv(authority));
    }

    @Test
    void comesBackThroughYamlAsItWas() throws IOException {
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.yaml(new StringReader(yaml(authority)), "bob").enterInto(copy);

        assertThat(copy.relations()).isEqualTo(authority.relations());
        assertThat(yaml(copy)).isEqualTo(yaml(authority));
    }

    @Test
    void oneRelationMoreIsOneLineMore() throws IOException {
        String before = csv(authority);
        relate("2003-01-01", Relation.Kind.MERGED, boatmen, rowers, "congress");

        assertThat(csv(authority).lines().filter(line -> !before.contains(line)))
                .singleElement()
                .asString()
                .isEqualTo(boatmen + ",Boatmen of the Great River,,,,,merged," + rowers + ",2003-01-01,congress,ada");
        assertThat(csv(authority).lines()).containsAll(before.lines().toList());
    }

    @Test
    void keepsAnOrganisationThatNoStatementPrintsAnyMore() throws IOException {
        new Resolver(authority).resolve(Ids.digest("1"), Entries.list("|Mountain Guides' Society||NP"));
        InMemoryAuthority copy = new InMemoryAuthority();
        AuthorityImport.csv(new StringReader(csv(authority)), "bob").enterInto(copy);

        assertThat(copy.relations()).isEqualTo(authority.relations());
        assertThat(csv(copy)).isEqualTo(csv(authority));
    }

    @Test
    void takesFilesFromBeforeThereWereRelations() throws IOException {
        String old = """
                id,organisation,acronym,name,translation,country
                org-1,River Union,RU,,,KE
                """;

        AuthorityImport.csv(new StringReader(old), "bob").enterInto(authority);

        assertThat(authority.named("RU")).extracting(Organisation::id).containsExactly("org-1");
    }

    @Test
    void whoImportsEnteredWhatTheFileDoesNotSay() throws IOException {
        String edited = boatmen + ",Boatmen of the Great River,,,,,Dissolved,,2010-01-01,their last letter,";

        AuthorityImport.csv(new StringReader(header() + edited), "bob").enterInto(authority);

        assertThat(authority.relations()).last().extracting(Relation::by).isEqualTo("bob");
    }

    @Test
    void namesEveryLineThatTellsNothingAndTakesNothing() {
        String lines = """
                org-1,River Union,RU,,,KE,,,,,
                org-1,River Union,,,,,exploded,,1990-01-01,gazette,
                org-1,River Union,,,,,renamed,,1990-01-01,gazette,
                org-1,River Union,,,,,renamed,org-2,1990,gazette,
                org-1,River Union,,,,,renamed,org-2,1991-01-01..1990-01-01,gazette,
                org-1,River Union,,,,,dissolved,,1990-01-01,,
                org-1,River Union,,,,,,org-2,,,
                org-1,River Union,RU,,,KE,dissolved,,1990-01-01,gazette,
                org-1,River Union,,,,,dissolved,,1990-01-01,gazette,
                org-1,River Union,,,,,dissolved,,1992-01-01,gazette,
                org-1,River Union,,,,,merged,org-1,1992-01-01,gazette,
                """;

        assertRefused(
                () -> AuthorityImport.csv(new StringReader(header() + lines), "bob"),
                "line 3: exploded is none of renamed, merged, split, dissolved",
                "line 4: RENAMED needs what it became",
                "line 5: it needs a day as 1990-05-01, or 1990-01-01..1990-12-31, not \"1990\"",
                "line 6: 1990-01-01 is before 1991-01-01",
                "line 7: a relation needs a source",
                "line 8: it does not say what became of it: renamed, merged, split, dissolved",
                "line 9 has a name and a relation; write them in two lines",
                "line 11 tells of org-1 what line 10 tells already",
                "line 12: org-1 cannot become itself; a new name needs an organisation of its own");
    }

    @Test
    void refusesWhatLeadsToNobodyOrToAMergedIdAndEntersNothing() throws IOException {
        authority.merge(boatmen, rowers, "ada", "one office");
        String lines = """
                org-9,Road Union,RDU,,,KE,,,,,
                org-9,Road Union,,,,,merged,org-nobody,1990-01-01,gazette,
                org-9,Road Union,,,,,renamed,BOATMEN,1990-01-01,gazette,
                """.replace("BOATMEN", boatmen);
        AuthorityDraft draft = AuthorityImport.csv(new StringReader(header() + lines), "bob");

        assertRefused(
                () -> draft.enterInto(authority),
                "line 3: there is no organisation org-nobody, neither in the file nor in the archive",
                "line 4: " + boatmen + " was merged into " + rowers
                        + "; write that id in its lines, or undo the merge");
        assertThat(authority.isTaken("org-9")).isFalse();
    }

    @Test
    void namesWhatItDoesNotKnowInYaml() {
        String misspelt = """
                - id: org-1
                  name: River Union
                  relatons: []
                """;

        assertThatThrownBy(() -> AuthorityImport.yaml(new StringReader(misspelt), "bob"))
                .isInstanceOf(AuthorityImport.Refused.class)
                .hasMessageContaining("relatons");
    }

    private static void assertRefused(ThrowingCallable reading, String... errors) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(AuthorityImport.Refused.class, refused -> assertThat(refused.errors())
                        .isEqualTo(Arrays.asList(errors)));
    }

    private static String header() {
        return "id,organisation,acronym,name,translation,country,became,to,on,source,by\n";
    }

    private static String csv(AuthorityFile authority) throws IOException {
        StringWriter out = new StringWriter();
        new AuthorityExport(authority).csv(out);
        return out.toString();
    }

    private static String yaml(AuthorityFile authority) throws IOException {
        StringWriter out = new StringWriter();
        new AuthorityExport(authority).yaml(out);
        return out.toString();
    }
}
