package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.signatories.Plain.mentions;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that no word of signing names: they speak together, issue a document, or stand behind one. */
class SpeakingTogetherTest {
    private static List<String> names(String text) {
        return mentions(text).stream()
                .map(m -> m.person().or(m::name).or(m::acronym).orElse(""))
                .toList();
    }

    @Test
    void aJointDocumentIsTiedToWhoIssuesIt() {
        assertThat(names("""
                RECHAZO AL CIERRE DE LOS FAROS

                “La costa no se apaga” plantea la declaración conjunta de la Asociación de Fareros, la Federación de Puertos, el Sindicato \
                de Marineros y la Unión de Pescadores del Sur, quienes expresaron su preocupación por el plan del gobierno.
                """))
                .containsExactly(
                        "Asociación de Fareros",
                        "Federación de Puertos",
                        "Sindicato de Marineros",
                        "Unión de Pescadores del Sur");
    }

    @Test
    void whoIssuedAStatementStandsBehindTheDayAndByWhom() {
        assertThat(names("""
                Following is the statement issued on March 3 by the Harbour Unions (HUs) – DOCKA, PILTU, RIGGA, SAILU and TUGBA. It has \
                been a strike without precedent.
                """)).containsExactly("DOCKA", "PILTU", "RIGGA", "SAILU", "TUGBA");
    }

    @Test
    void theVerbMayStandInFrontBehindAQuote() {
        assertThat(names("""
                Gemeinsame Pressemitteilung

                „Wer Leuchttürme schließt, riskiert Leben“, erklären der Bund der Fährleute (BdF), der Verein Stille Ufer, die GRÜNE KÜSTE \
                und der Inselverband Nord (IVN) anlässlich der heutigen Anhörung der Häfen.
                """))
                .containsExactly("Bund der Fährleute", "Verein Stille Ufer", "GRÜNE KÜSTE", "Inselverband Nord");
    }

    @Test
    void phrasesInFrontAreNoNames() {
        assertThat(names("""
                Ce lundi soir, dans un communiqué, le Parti des Phares, le Mouvement des Gabiers, l'Union des Pilotes et Les Sauveteurs \
                appellent à une marche des ports.

                Le ministère n'a pas répondu.
                """))
                .containsExactly("Parti des Phares", "Mouvement des Gabiers", "Union des Pilotes", "Les Sauveteurs");
    }

    @Test
    void aConjunctionClosesTheNamesOfASentenceThatGoesOn() {
        assertThat(names("""
                COMUNICADO POR LA COSTA

                Desde los sindicatos Unión de Fareros, Intersindical del Puerto, Corriente de Marineros y Sindicato de Redes, miembros de la \
                coordinadora de la ría, mirando al contexto actual, vemos un ascenso de los cierres.
                """))
                .containsExactly(
                        "Unión de Fareros", "Intersindical del Puerto", "Corriente de Marineros", "Sindicato de Redes");
    }

    @Test
    void thoseAmongThemAreTheOnesOfTheDocumentBefore() {
        String among =
                "Entre ellas se encuentran Amigos del Faro, la Asociación de Redes, Ecologistas del Estuario y la Unión de Puertos.";

        assertThat(names("Un total de 37 entidades entregarán hoy un manifiesto en defensa de la costa.\n\n" + among))
                .hasSize(4);
        assertThat(names("Un total de 37 entidades abrirán hoy sus puertas en la costa.\n\n" + among))
                .isEmpty();
    }

    @Test
    void twoSentencesOfOneParagraphHoldTwoLists() {
        assertThat(names("""
                Pressemitteilung zum offenen Brief

                Zu den unterzeichnenden Organisationen gehören der Bund der Fährleute, der Verein Stille Ufer, der Inselverband Nord und die \
                Gesellschaft für Strandvögel. Unterzeichnet haben auch Anna Lindner, Peter Hagen, Maria Scholl und Hans Brück.
                """)).hasSize(8);
    }

    @Test
    void otherVoicesInTheSentenceAreNoListOfTheirOwn() {
        assertThat(names("""
                ووقّع على هذا النداء كل من رابطة حراس المنارات، جمعية المشاركة البحرية، اتحاد الصيادين، مركز الموانئ، نقابة البحارة.
                """)).hasSize(5).contains("جمعية المشاركة البحرية");
    }

    @Test
    void severalRunsStandBelowOneHeading() {
        assertThat(names("""
                Appello per i fari

                Tra i firmatari si segnalano:
                lo scrittore Gianni Ferro, il regista Paolo Nassi
                Andrea Corvi giornalista, Maria Denti pediatra, Luca Salvi cantautore, Anna Torri architetta, Marco Bassi biologo
                """)).hasSize(7);
    }

    @Test
    void statesSpeakTogetherInAJointStatement() {
        String states = "Norway, France, Germany, Italy, Japan and Canada";

        assertThat(mentions("In a joint statement, the ministers of harbours, representing " + states
                        + ", condemned the closing of the lights.\n\nThe ministers spoke of their will."))
                .hasSize(6)
                .allMatch(m -> m.country().isPresent());
        assertThat(names("The lights of " + states + " were shown in an exhibition.\n\nIt is open until May."))
                .isEmpty();
    }

    @Test
    void demandsInBulletsAreNoSignatories() {
        assertThat(names("""
                Joint statement on the lights

                The undersigned unions call:
                • For the return of all keepers to the towers that were closed in spring.
                • For respect for the lives of those who stayed on the coast this winter.
                German Union of Keepers (GUK)
                Chilean Union of Pilots (CUP)
                Union of Sailors of Greece (USG)
                League of Harbours of Peru (LHP)
                Association of Ferrymen (AFM)
                """)).hasSize(5).first().isEqualTo("German Union of Keepers");
    }

    @Test
    void acronymsWithBracketsStandBeforeTheirCountries() {
        assertThat(mentions("""
                Resolution

                Signatories:
                1. LKU Chile
                2. LKS (ML) South Africa
                3. SymLK Germany
                4. LKP Nepal
                5. LKB Brazil
                """))
                .extracting(m -> m.acronym().orElse("-") + " " + m.country().orElse("-"))
                .containsExactly("LKU CL", "LKS (ML) ZA", "SymLK DE", "LKP NP", "LKB BR");
    }
}
