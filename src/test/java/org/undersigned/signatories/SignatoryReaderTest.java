package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Transcript;
import org.undersigned.structure.Statement;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;

class SignatoryReaderTest {
    private final StatementReader statements = new StatementReader();
    private final SignatoryReader signatories = new SignatoryReader();

    private List<SignatoryList> lists(String text) {
        return signatories.read(statements.read(Transcripts.of(text)));
    }

    private static Transcript placed(String... lines) {
        return Transcripts.of(String.join("\n", lines));
    }

    private List<Mention> mentions(String text) {
        return lists(text).stream().flatMap(list -> list.mentions().stream()).toList();
    }

    @Test
    void readsANumberedListWithAcronymNameTranslationAndCountry() {
        List<Mention> mentions = mentions("""
                Résolution de la Ligue des Lacs

                Signataires :
                1. LDL Ligue des Lacs, Suisse
                2. FWB (Nord) Freunde der Wälder und Bäche (Nord) (Amis des forêts et des ruisseaux (Nord)), Allemagne
                3. OPU Organización Popular del Uruguay (Organisation populaire d'Uruguay)
                4. RM Rode Molen (moulin rouge), Pays-Bas
                5. ПЗ Партия Зари (Parti de l'aube), Russie
                """);
        assertThat(mentions)
                .extracting(m -> m.acronym().orElse(""))
                .containsExactly("LDL", "FWB (Nord)", "OPU", "RM", "ПЗ");
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .containsExactly(
                        "Ligue des Lacs",
                        "Freunde der Wälder und Bäche (Nord)",
                        "Organización Popular del Uruguay",
                        "Rode Molen",
                        "Партия Зари");
        assertThat(mentions)
                .extracting(m -> m.translation().orElse(""))
                .containsExactly(
                        "",
                        "Amis des forêts et des ruisseaux (Nord)",
                        "Organisation populaire d'Uruguay",
                        "moulin rouge",
                        "Parti de l'aube");
        assertThat(mentions).extracting(m -> m.country().orElse("")).containsExactly("CH", "DE", "UY", "NL", "RU");
    }

    /** "PT" is the form of a company in one language and a party in another, "APS" that of an association. */
    @Test
    void takesALegalFormForAnAcronymOnlyWhereTheNameSpellsIt() {
        List<Mention> mentions = mentions("""
                Assinam:
                Partido dos Trabalhadores PT
                Circolo degli Orti APS
                Liga das Aldeias LA
                """);
        assertThat(mentions).extracting(m -> m.acronym().orElse("")).containsExactly("PT", "", "LA");
    }

    @Test
    void keepsTheCountryInTheNameOfAChapter() {
        List<Mention> mentions = mentions("""
                Signatories:
                AQUA France
                AQUA Japan
                League of Ferrymen, Norway
                Society of Lamplighters, Malta
                """);
        assertThat(mentions)
                .extracting(mention -> mention.name().orElse(""), mention -> mention.country()
                        .orElse(""))
                .containsExactly(
                        tuple("AQUA France", "FR"),
                        tuple("AQUA Japan", "JP"),
                        tuple("League of Ferrymen", "NO"),
                        tuple("Society of Lamplighters", "MT"));
    }

    @Test
    void readsTheOfficeBeforeItsHolder() {
        List<Mention> mentions = mentions("""
                Signed by:
                - Minister for Foreign Affairs of Japan, Peter Marsh
                - Secretary of State of Norway, Anna Berg
                - Minister of Fisheries of Canada, Maria Stone
                """);
        assertThat(mentions)
                .extracting(mention -> mention.person().orElse(""))
                .containsExactly("Peter Marsh", "Anna Berg", "Maria Stone");
    }

    @Test
    void namesTheNumbersThatAreMissing() {
        List<SignatoryList> lists = lists("""
                Signatories:
                1. Harbour Workers Union, Ireland
                2. Society of Lamplighters, Malta
                4. League of Ferrymen, Norway
                5. Council of Orchards, Poland
                """);
        assertThat(lists).singleElement().satisfies(list -> {
            assertThat(list.numbered()).isTrue();
            assertThat(list.complete()).isFalse();
            assertThat(list.missingNumbers()).containsExactly(3);
        });
    }

    @Test
    void readsTheBandOfAGapAgainAndTakesWhatClosesTheSequence() {
        Statement statement = statements.read(placed(
                "Signatories:",
                "1. Harbour Workers Union, Ireland",
                "2. Society of Lamplighters, Malta",
                "4. League of Ferrymen, Norway",
                "5. Council of Orchards, Poland"));
        List<Box> asked = new ArrayList<>();
        Rereading second = (page, band) -> {
            asked.add(band);
            return placed(
                            "2. Society of Lamplighters, Malta",
                            "3. Guild of Weavers, Portugal",
                            "4. League of Ferrymen, Norway")
                    .pages()
                    .get(0)
                    .lines();
        };

        assertThat(signatories.read(statement, second)).singleElement().satisfies(list -> {
            assertThat(list.complete()).isTrue();
            assertThat(list.note()).contains("read again 3");
            assertThat(list.mentions())
                    .extracting(m -> m.name().orElse(""))
                    .containsExactly(
                            "Harbour Workers Union",
                            "Society of Lamplighters",
                            "Guild of Weavers",
                            "League of Ferrymen",
                            "Council of Orchards");
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesAGapThatASecondReadingDoesNotClose() {
        Statement statement = statements.read(placed(
                "Signatories:",
                "1. Harbour Workers Union, Ireland",
                "2. Society of Lamplighters, Malta",
                "4. League of Ferrymen, Norway",
                "5. Council of Orchards, Poland"));
        Rereading second = (page, band) ->
                placed("8. Guild of Weavers, Portugal").pages().get(0).lines();

        assertThat(signatories.read(statement, second)).singleElement().satisfies(list -> {
            assertThat(list.mentions()).hasSize(4);
            assertThat(list.missingNumbers()).containsExactly(3);
            assertThat(list.note()).contains("missing 3");
        });
    }

    @Test
    void readsPersonsWithRoleAndAffiliation() {
        List<Mention> mentions = mentions("""
                Lettre ouverte

                Les signataires :
                - Claire Dubois, présidente de la Ligue des Lacs
                - Jean Morel, secrétaire général du Syndicat des Phares
                - Anne Petit, porte-parole d'Estuaires Vivants
                """);
        assertThat(mentions).extracting(Mention::kind).containsOnly(Mention.Kind.PERSON);
        assertThat(mentions)
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Claire Dubois", "Jean Morel", "Anne Petit");
        assertThat(mentions)
                .extracting(m -> m.role().orElse(""))
                .containsExactly("présidente", "secrétaire général", "porte-parole");
        assertThat(mentions)
                .extracting(m -> m.affiliation().orElse(""))
                .containsExactly("Ligue des Lacs", "Syndicat des Phares", "Estuaires Vivants");
    }

    @Test
    void findsNoSignatoriesInPlainProse() {
        assertThat(lists("""
                A day at the harbour

                The boats came in at noon, as they always do when the wind turns, and the market filled with people.
                Nobody spoke of the weather. The mayor was there, and so were the children of both schools.
                """)).isEmpty();
    }
}
