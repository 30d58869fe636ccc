package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatories that no list names: states and offices in a sentence, names in a row. */
class UnlistedNamesTest {
    private static List<String> entries(String text) {
        return new StatementReader()
                .read(Transcripts.of(text)).regions().stream()
                        .flatMap(region -> region.entries().stream())
                        .map(RawEntry::text)
                        .toList();
    }

    @Test
    void whoASentencePresentsAJointLetterOfHasSignedIt() {
        String names = "Union of Pilots, Lighthouse Society, Harbour Workers' Federation, Coast Watch.";

        assertThat(entries("The lights go out\n\nSo warn, in an open letter to the ministry:\n" + names))
                .hasSize(4);
        assertThat(entries("The lights go out\n\nThe ministry has spoken to these:\n" + names))
                .isEmpty();
    }

    @Test
    void statesThatMetSpeakTogether() {
        assertThat(entries("""
                Joint statement on the sea lanes

                On 3 May 2019, the Heads of Government of Denmark, Finland, the United Kingdom, Iceland and Canada met in Tromsø.

                They will keep the sea lanes open for everybody.
                """)).containsExactly("Denmark", "Finland", "United Kingdom", "Iceland", "Canada");
    }

    @Test
    void statesInTheTitleOfAStatementSpeakTogether() {
        assertThat(entries("""
                Joint Statement by Estonia, Latvia, Poland and Ukraine on the safety of ferries

                Ferries need lifeboats, and harbours need lights.
                """)).containsExactly("Estonia", "Latvia", "Poland", "Ukraine");
    }

    @Test
    void statesThatSayWeSpeakTogether() {
        assertThat(entries("""
                Statement on lighthouses

                We, the governments of Chile, Ireland, the Republic of Korea and Malta, will keep the lights on our coasts.
                """)).containsExactly("Chile", "Ireland", "Republic of Korea", "Malta");
        assertThat(entries("""
                Statement on lighthouses

                We, Chile, Ireland, Korea, Malta and Peru, will keep the lights on our coasts burning.
                """)).containsExactly("Chile", "Ireland", "Korea", "Malta", "Peru");
    }

    @Test
    void statesThatAreCalledUponDoNotSpeak() {
        assertThat(entries("""
                The lights must be kept

                We call on the governments of Denmark, Finland, Iceland and Canada to keep the lights on their coasts.

                They promised to do so twenty years ago.
                """)).isEmpty();
    }

    @Test
    void statesThatAJointStatementIsMeantForDoNotSpeak() {
        assertThat(entries("""
                Joint statement on the lights

                In this joint statement we urge the governments of Denmark, Finland, Iceland and Canada to keep the lights.
                """)).isEmpty();
        assertThat(entries("""
                The lights must be kept

                An open letter to the Governments of Denmark, Finland, Iceland and Canada was released today.
                """)).isEmpty();
    }

    @Test
    void officeAndNameTakeTurns() {
        assertThat(entries("""
                Joint statement on fisheries

                The Minister for Foreign Affairs of Japan, Peter Marsh, the Secretary of State of Norway, Anna Berg, and the Minister of Fisheries of Canada, Maria Stone, met in Bergen on 4 June 2011.

                They agreed on the herring.
                """))
                .containsExactly(
                        "Minister for Foreign Affairs of Japan, Peter Marsh",
                        "Secretary of State of Norway, Anna Berg",
                        "Minister of Fisheries of Canada, Maria Stone");
    }

    @Test
    void givenNamesTellWhereANameBeginsThatNothingPartsFromTheOneBefore() {
        assertThat(entries("""
                List otwarty w sprawie biblioteki

                Protestujemy przeciw zamknięciu biblioteki i prosimy o rozmowę.

                Marta Zielna Magdalena Kot Hanna Bielik-Nowa Piotr Wrona Janusz R. Lis Katarzyna Sowa Paweł Dąb Ewa Klon
                """)).hasSize(8).contains("Janusz R. Lis", "Hanna Bielik-Nowa", "Ewa Klon");
    }
}
