package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.undersigned.signatories.Plain.mentions;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatories whose cells or lines say different things of them: who signs, in what office, for whom. */
class TablesAndBlocksTest {
    @Test
    void aBodyBelowAnOfficeIsWhereItIsHeld() {
        List<Mention> mentions = mentions("""
                Ühispöördumine meresaarte koolide toetuseks

                Meie, allakirjutanud parlamentide liikmed, palume, et saarte koolid jääksid avatuks ka talvel.

                Liis Tammeveski
                kultuurikomisjoni esimees
                Riigikogu

                Edgars Kalniete
                Izglītības komisijas loceklis
                Saeima

                Vaida Jonušienė
                Švietimo komiteto pirmininkė
                Seimas

                Sólrún Helgadóttir
                alþingismaður
                Alþingi
                """);
        assertThat(mentions).extracting(Mention::kind).containsOnly(Mention.Kind.PERSON);
        assertThat(mentions)
                .extracting(
                        mention -> mention.person().orElse(""),
                        mention -> mention.role().orElse(""),
                        mention -> mention.affiliation().orElse(""))
                .containsExactly(
                        tuple("Liis Tammeveski", "kultuurikomisjoni esimees", "Riigikogu"),
                        tuple("Edgars Kalniete", "Izglītības komisijas loceklis", "Saeima"),
                        tuple("Vaida Jonušienė", "Švietimo komiteto pirmininkė", "Seimas"),
                        tuple("Sólrún Helgadóttir", "alþingismaður", "Alþingi"));
    }

    @Test
    void rowsThatGoOnInNumbersBelongToTheTableHoweverLittleTheyLookLikeIt() {
        List<Mention> mentions = mentions("""
                Bendras pareiškimas dėl švyturių

                Pareiškimą pasirašė:

                Nr.   Organizacijos pavadinimas        Atstovas

                1.    Švyturių sąjunga                 Jonas Petraitis

                2.    Laivininkų draugija (LD)         Ona Kazlauskienė
                3.    Uosto darbuotojų sąjunga (UDS)   Petras Jonaitis
                4.    Žvejų asociacija (ŽA)            Rasa Mockutė
                5.    Bangų fondas (BF)                Rūta Jonaitė
                6.    Jūrų forumas (JF)                Ieva Jonaitė

                7.    Kopų ir marių sergėtojai         Vaidotas Gluosnis
                8.    Vakarų vėjo burtininkai          Skirgaila Žvirblis
                """);
        assertThat(mentions).hasSize(8);
    }

    @Test
    void aPartOfATableOfThoseWhoWerePresentIsNoListEither() {
        assertThat(mentions("""
                Zápisnica

                zo stretnutia pracovnej skupiny pre majáky a prístavy

                Prítomní

                Lodivodi, o. z.            Peter Hruška
                Bóje a veslá – Hron        Ing. Dana Malá
                Nové móla                  Michal Dub ml.
                Nadácia Prístav            Zuzana Brezová
                Klub rybárov Hron          Peter Javor

                Nadácia Maják              Jana Dubová

                Predsedajúci informoval, že pripomienky k plánu boli odoslané v termíne a že návrh sa ešte pripravuje.
                O texte vyhlásenia sa nehlasovalo; o podpise rozhodnú členovia až v septembri.
                """)).isEmpty();
    }

    @Test
    void aLineThatHangsInGoesOnWithTheNameThoughItMightBeAHeading() {
        assertThat(mentions("""
                Joint statement on the sea lanes

                Signatories

                Society for the Sea
                Careful Shipping
                   International
                Union of Lighthouse Keepers
                   of the North
                League of Pilots
                Ferrymen and Sailors
                   Norway
                """))
                .extracting(Mention::asPrinted)
                .containsExactly(
                        "Society for the Sea",
                        "Careful Shipping International",
                        "Union of Lighthouse Keepers of the North",
                        "League of Pilots",
                        "Ferrymen and Sailors Norway");
    }

    /** In a row with an office, that office may be held by who signs, or by who signs for the body beside it: the text says which. */
    @Test
    void whereOrganisationsAreSaidToSignThePersonInARowDoesSoForOne() {
        List<Mention> mentions = mentions("""
                Appell für offene Häfen

                Die unterzeichnenden Unternehmen und Verbände fordern, dass die Häfen des Landes öffentlich bleiben.

                Unterzeichnende

                Dr. Petra Lindner       Vorsitzende                          Reederei Nordlicht AG
                Ortrun Breuer           CEO                                  Werft Alte Mole GmbH
                Martina Kessler         Geschäftsführende Gesellschafterin   Leuchtfeuer KG
                Thomas Roth             Sprecher                             Bund der Lotsen e. V.
                """);
        assertThat(mentions)
                .extracting(
                        mention -> mention.name().orElse(""),
                        mention -> mention.person().orElse(""),
                        mention -> mention.role().orElse(""))
                .containsExactly(
                        tuple("Reederei Nordlicht AG", "Petra Lindner", "Vorsitzende"),
                        tuple("Werft Alte Mole GmbH", "Ortrun Breuer", "CEO"),
                        tuple("Leuchtfeuer KG", "Martina Kessler", "Geschäftsführende Gesellschafterin"),
                        tuple("Bund der Lotsen e. V.", "Thomas Roth", "Sprecher"));
    }

    @Test
    void whereFolkAreSaidToSignThePersonInARowIsOneOfThem() {
        assertThat(mentions("""
                Appell für offene Häfen

                Die unterzeichnenden Fachleute fordern, dass die Häfen des Landes öffentlich bleiben.

                Unterzeichnende

                Dr. Petra Lindner       Vorsitzende                          Reederei Nordlicht AG
                Ortrun Breuer           CEO                                  Werft Alte Mole GmbH
                Martina Kessler         Geschäftsführende Gesellschafterin   Leuchtfeuer KG
                Thomas Roth             Sprecher                             Bund der Lotsen e. V.
                """))
                .extracting(mention -> mention.person().orElse(""), Mention::kind)
                .containsExactly(
                        tuple("Petra Lindner", Mention.Kind.PERSON),
                        tuple("Ortrun Breuer", Mention.Kind.PERSON),
                        tuple("Martina Kessler", Mention.Kind.PERSON),
                        tuple("Thomas Roth", Mention.Kind.PERSON));
    }
}
