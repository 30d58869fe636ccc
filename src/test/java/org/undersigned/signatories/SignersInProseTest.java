package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.signatories.Plain.mentions;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signatories whom news and letters name in their sentences. */
class SignersInProseTest {
    private static List<String> names(String text) {
        return mentions(text).stream()
                .map(m -> m.person().or(m::name).orElse(""))
                .toList();
    }

    @Test
    void theWordOfSigningMayStandBehindTheNames() {
        assertThat(names("""
                Los faros no se apagan

                El plan preocupa en toda la costa. La Asociación de Fareros del Norte, la Federación de Puertos Pesqueros, el Sindicato de \
                Marineros y la Fundación Costa Clara figuran entre los firmantes del texto.

                El ministerio no ha respondido todavía.
                """))
                .containsExactly(
                        "Asociación de Fareros del Norte",
                        "Federación de Puertos Pesqueros",
                        "Sindicato de Marineros",
                        "Fundación Costa Clara");
    }

    @Test
    void personsStandBehindWhatTheyAre() {
        List<Mention> mentions = mentions("""
                Manifiesto por los faros

                Lo firman el farero Antonio Luengo, la escritora Rosa Villalta, los pintores Juan Abril y Carmen Osorio y el músico Pedro Salas.

                La costa espera.
                """);
        assertThat(mentions)
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Antonio Luengo", "Rosa Villalta", "Juan Abril", "Carmen Osorio", "Pedro Salas");
    }

    @Test
    void theNamesEndWhereOthersAreSpokenOf() {
        assertThat(names("""
                Les phares s'éteignent

                Dans une lettre portant les signatures de Claude Verneuil, Marie Castagnier, Jean Rocheteau et Paul Desmarets, entre autres, \
                les gens de mer lancent un appel aux régions, aux communes, aux départements et aux ports.
                """))
                .containsExactly("Claude Verneuil", "Marie Castagnier", "Jean Rocheteau", "Paul Desmarets");
    }

    @Test
    void theSentenceBeforeTellsWhoThoseAmongThemAre() {
        String among =
                "Unter ihnen sind der Bund der Fährleute, der Verein Stille Ufer, der Inselrat Nord und die Gesellschaft für Strandvögel.";

        assertThat(names("Die Lichter an der Küste\n\nZwölf Verbände haben unterzeichnet. " + among))
                .hasSize(4);
        assertThat(names("Die Lichter an der Küste\n\nZwölf Verbände wurden geladen. " + among))
                .isEmpty();
    }

    @Test
    void whoTookPartInAnEventSignedNothing() {
        String names = "Ana Lima (PT), Jorge Reis (PSOL), Marta Nunes (PCdoB), Rui Prado (PSB) e Lia Costa (PDT)";

        assertThat(names("Faróis\n\nAssinam o manifesto " + names + ".\n\nO texto pede luz nos portos."))
                .hasSize(5);
        assertThat(names("Faróis\n\nNossa luz não se apaga.\n\n" + names + " participaram do ato."))
                .isEmpty();
    }

    @Test
    void formsOfAddressAreNoPartOfTheNameOfAPerson() {
        List<Mention> mentions = mentions("""
                List otwarty w sprawie latarni

                Podpisali:

                prof. dr hab. Jan Morski
                dr Anna Brzegowa
                Piotr Latarnik
                mgr inż. Ewa Falista
                """);
        assertThat(mentions)
                .extracting(Mention::person)
                .extracting(Optional::orElseThrow)
                .containsExactly("Jan Morski", "Anna Brzegowa", "Piotr Latarnik", "Ewa Falista");
        assertThat(mentions.get(0).name()).contains("prof. dr hab. Jan Morski");
        assertThat(mentions.get(2).name()).isEmpty();
    }

    @Test
    void aNumberBehindABulletIsTheNumber() {
        List<Mention> mentions = mentions("""
                Open letter on lighthouses

                Signatories:

                - 1. Harbour Workers' Federation
                - 2. Lighthouse Society
                - 3. Union of Pilots
                """);
        assertThat(mentions).extracting(m -> m.printedNumber().orElse(0)).containsExactly(1, 2, 3);
        assertThat(mentions.get(1).name()).contains("Lighthouse Society");
    }

    @Test
    void aWordCutByAHyphenIsTiedToTheNext() {
        assertThat(names("""
                Brief over de kust

                De brief is ondertekend door de Vogelwacht, de Stichting Stille Kust, de Natuur- en Milieufederaties en het Zeefonds.
                """))
                .containsExactly("Vogelwacht", "Stichting Stille Kust", "Natuur- en Milieufederaties", "Zeefonds");
    }

    @Test
    void onePlaceBehindAllNamesBelongsToThem() {
        assertThat(names("""
                Zajednička izjava o svjetionicima

                Potpisnici:

                Ambasada Italije u BiH
                Ambasada Španije u BiH
                Ambasada Švedske u BiH
                Ambasada Grčke u BiH
                """)).contains("Ambasada Italije u BiH", "Ambasada Grčke u BiH");
        assertThat(names("""
                Joint statement on lighthouses

                Signatories:

                Lighthouse Society in Ireland
                Union of Pilots in Malta
                Harbour Workers' Federation in Chile
                Coast Watch in Portugal
                """)).contains("Lighthouse Society", "Coast Watch");
    }

    @Test
    void namesWithoutSpacesBeginBehindTheWordThatNamesThem() {
        assertThat(names("""
                燈塔不能熄

                漁民發表公開信，要求保留燈塔。參與聯署的包括王海生、李望潮、陳守燈、林遠帆、趙鷗飛等各界人士。

                當局尚未回應。
                """)).containsExactly("王海生", "李望潮", "陳守燈", "林遠帆", "趙鷗飛");
    }
}
