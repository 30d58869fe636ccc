package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.signatories.Plain.mentions;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.structure.Vocabulary;

/** Lists with other things among their names: addresses, codes of provinces, marks of the typesetter. */
class UnusualListsTest {
    private static List<String> names(String text) {
        return mentions(text).stream().map(m -> m.name().orElse("")).toList();
    }

    @Test
    void addressesBehindNamesAreNoPartOfThem() {
        List<Mention> mentions = mentions("""
                Offener Brief zur Zukunft der Fähren

                Die unterzeichnenden Verbände bitten um ein Gespräch.

                Mit freundlichen Grüßen

                1. Bund der Fährleute, Hafenstraße 12, 20457 Hamburg, Tel. 040 123456
                2. Verein Stille Ufer (VSU), Postfach 77, 8001 Zürich, Schweiz
                3. Inselrat Nord, info@inselrat.example
                4. Gesellschaft für Strandvögel, www.strandvoegel.example
                """);
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .containsExactly(
                        "Bund der Fährleute", "Verein Stille Ufer", "Inselrat Nord", "Gesellschaft für Strandvögel");
        assertThat(mentions.get(1).country()).contains("CH");
    }

    /** As single entries most of these would be Morocco, Spain and Peru. */
    @Test
    void codesThatOnlyTheStatesOfOneCountryExplainAreThose() {
        List<Mention> mentions = mentions("""
                Assinam este manifesto:
                Associação dos Barqueiros do Rio Claro (MA)
                Coletivo Mangue Vivo (ES)
                Movimento das Marisqueiras (PE)
                Rede de Quintais – REQUI (SP)
                Sindicato dos Salineiros (RN)
                """);
        assertThat(mentions).extracting(Mention::country).allMatch(country -> country.isEmpty());
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .contains("Coletivo Mangue Vivo", "Rede de Quintais", "Sindicato dos Salineiros");
    }

    @Test
    void codesOfCountriesStayCountries() {
        assertThat(mentions("""
                        Signatories:
                        Union of Lamp Makers (DE)
                        Federation of Glass Workers (FR)
                        League of Potters (ES)
                        Weavers' Council (PL)
                        """)).extracting(m -> m.country().orElse("")).containsExactly("DE", "FR", "ES", "PL");
    }

    @Test
    void ticksAndOtherMarksOfTypesettersOpenEntries() {
        assertThat(names("""
                        Signatories:
                        ☑ Union of Lamp Makers
                        ☑ Federation of Glass Workers
                        ☑ League of Potters
                        """))
                .containsExactly("Union of Lamp Makers", "Federation of Glass Workers", "League of Potters");
    }

    @Test
    void arabicNamesThatOnlyAnAndJoinsAreParted() {
        assertThat(names("""
                        نداء مشترك من أجل السلام

                        التواقيع: حزب العمل الديمقراطي وحركة اليسار الجديد وجبهة النضال العمالي واتحاد الشبيبة الكادحة.
                        """))
                .containsExactly(
                        "حزب العمل الديمقراطي", "حركة اليسار الجديد", "جبهة النضال العمالي", "اتحاد الشبيبة الكادحة");
    }

    @Test
    void semicolonsKeepTheLastNameWholeWithItsAnd() {
        assertThat(names("""
                        Signed by: Union of Lamp Makers; Federation of Glass Workers; League for Lakes and Rivers; \
                        Society of Moss and Fern.
                        """)).endsWith("League for Lakes and Rivers", "Society of Moss and Fern");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    Jesuit Refugee Service, none
                    Komora zvonařů, none
                    Kořeny a větve, none
                    Friends of the Islands, none
                    Związek Drukarzy Danii, DK
                    Спілка вчителів України, UA
                    Malta Potters, MT
                    """)
    void wordsThatLookLikeInflectedCountriesAreNone(String name, String code) {
        assertThat(Vocabulary.standard().countries().inside(name).orElse(null)).isEqualTo(code);
    }

    @Test
    void cardsThatAreFilledInAreOneEntryEach() {
        List<Mention> mentions = mentions("""
                Open letter on the ferries

                Signatories:

                Name: Okello Ouma
                Country: Kenya
                Organisation: Union of Lake Fishers (ULF)

                Name: Rehema Mashauri
                Country: Tanzania
                Organisation: Women Traders' Association of the
                Western Shore

                Name: Ivan Ssemakula
                Country: Uganda
                Organisation: Landing Site Committees
                Date: 3 May 2020
                """);
        assertThat(mentions).extracting(Mention::kind).containsOnly(Mention.Kind.PERSON);
        assertThat(mentions)
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Okello Ouma", "Rehema Mashauri", "Ivan Ssemakula");
        assertThat(mentions).extracting(m -> m.country().orElse("")).containsExactly("KE", "TZ", "UG");
        assertThat(mentions)
                .extracting(m -> m.affiliation().orElse(""))
                .containsExactly(
                        "Union of Lake Fishers (ULF)",
                        "Women Traders' Association of the Western Shore",
                        "Landing Site Committees");
    }

    /** None of these persons has a known given name; the columns tell what they are. */
    @Test
    void columnsTellWhatTheirCellsAre() {
        List<Mention> mentions = mentions("""
                Petition for the night ferry

                Signed by:

                Zilvane Borkut | Tarsa Fishers' Union | Kenya
                Mirsun Dalkeet | Association of Skippers | Uganda
                Orvat Sellique | Tarsa Harbour Trust | Uganda
                Pelwin Ostrake | Lake Women's Cooperative | Kenya
                """);
        assertThat(mentions).extracting(Mention::kind).containsOnly(Mention.Kind.PERSON);
        assertThat(mentions)
                .extracting(m -> m.affiliation().orElse(""))
                .containsExactly(
                        "Tarsa Fishers' Union",
                        "Association of Skippers",
                        "Tarsa Harbour Trust",
                        "Lake Women's Cooperative");
    }

    @Test
    void namesOnTwoLinesInTwoScriptsAreOneEntryEach() {
        List<Mention> mentions = mentions("""
                Letter on safety in the docks

                Signed by:
                Asian Dockers' Network (ADN)
                亚洲码头工人网络
                Hazards Centre
                职业危害中心
                Free Federation of Labour
                自由工会联合会
                """);
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .containsExactly("Asian Dockers' Network", "Hazards Centre", "Free Federation of Labour");
        assertThat(mentions)
                .extracting(m -> m.translation().orElse(""))
                .containsExactly("亚洲码头工人网络", "职业危害中心", "自由工会联合会");
    }

    @Test
    void anAcronymThatBeginsAsTheFirstHalfHoldsBothTogether() {
        assertThat(names("""
                Carta aberta

                Assinam a carta: Confederação dos Barqueiros (CB), Sindicato Nacional dos Trabalhadores de Pesquisa e \
                Desenvolvimento Pesqueiro (SINPAF), Movimento das Marisqueiras, Rede de Quintais.
                """))
                .containsExactly(
                        "Confederação dos Barqueiros",
                        "Sindicato Nacional dos Trabalhadores de Pesquisa e Desenvolvimento Pesqueiro",
                        "Movimento das Marisqueiras",
                        "Rede de Quintais");
    }

    @Test
    void theRoleBehindTheLastPersonIsNoNameOfItsOwn() {
        List<Mention> mentions = mentions("""
                Öppet brev om fyrarna

                Undertecknat av: Fyrvännerna, Kustens Folk, Föreningen Hamnliv och Pugvash samt Karl Hammar, ärkebiskop emeritus.
                """);
        assertThat(mentions).hasSize(5);
        assertThat(mentions.get(4).person()).contains("Karl Hammar");
        assertThat(mentions.get(4).role()).contains("ärkebiskop emeritus");
    }

    @Test
    void asidesBetweenDashesAreNoPartOfAName() {
        assertThat(names("""
                Manifest

                Signen el manifest:
                Associació de Farers
                Coordinadora de Colles de la Costa -que ahir va tancar el local-
                Federació de Pescadors
                """))
                .containsExactly(
                        "Associació de Farers", "Coordinadora de Colles de la Costa", "Federació de Pescadors");
    }

    @Test
    void whoSignsForAnOrganisationStandsBelowIt() {
        List<Mention> mentions = mentions("""
                Open letter on the ferries

                Signed by:

                Union of Ferry Pilots
                Anna Lind, chairwoman

                Harbour Workers' Federation
                Peter Brown, secretary general

                Coast Watch
                Maria Rossi, director
                """);
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .containsExactly("Union of Ferry Pilots", "Harbour Workers' Federation", "Coast Watch");
        assertThat(mentions)
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Anna Lind", "Peter Brown", "Maria Rossi");
    }

    @Test
    void dashesPartAnOrganisationFromWhoSignsForItAndTheOffice() {
        List<Mention> mentions = mentions("""
                Nota de solidariedade

                Assinam as centrais sindicais:

                CUTM – Vagner Freitas – presidente nacional
                UGTM – Ricardo Torres – presidente nacional
                NCSM – José Calixto Ramos – secretário nacional
                CTBM – Paulo Araujo – presidente nacional
                """);
        assertThat(mentions).extracting(Mention::kind).containsOnly(Mention.Kind.ORGANISATION);
        assertThat(mentions).extracting(m -> m.acronym().orElse("")).containsExactly("CUTM", "UGTM", "NCSM", "CTBM");
        assertThat(mentions.get(0).person()).contains("Vagner Freitas");
        assertThat(mentions.get(2).role()).contains("secretário nacional");
    }

    @Test
    void aBulletThatWasForgottenJoinsNothing() {
        assertThat(names("""
                Signataires de la déclaration :
                – Comité pour le respect des rives (CRR)
                – Fédération des citoyens des deux rives (FCDR)
                Groupement des femmes du port (GFP)
                – Association des marins de France (AMDF)
                Fondation Jean Jaurel
                – Ligue des droits du passager (LDP)
                """))
                .containsExactly(
                        "Comité pour le respect des rives",
                        "Fédération des citoyens des deux rives",
                        "Groupement des femmes du port",
                        "Association des marins de France",
                        "Fondation Jean Jaurel",
                        "Ligue des droits du passager");
    }

    @Test
    void anOccupationBehindAStopIsNoSentence() {
        assertThat(mentions("""
                Manifesto polo porto

                A lista inicial é composta por:
                Lucía Novas. Poeta.
                Marcos Paino. Músico.
                Mariola González. Funcionaria de xustiza.
                Xosé Mexuto. Xornalista.

                Quem assinamos pedimos que o porto fique aberto.
                """))
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Lucía Novas", "Marcos Paino", "Mariola González", "Xosé Mexuto");
    }

    @Test
    void dashesPartARunOfNames() {
        assertThat(names("""
                Comunicado

                Quienes firmamos abajo, organismos de la costa, pedimos que siga el ferry.

                Asociación Abuelas del Puerto - Madres del Muelle - Asamblea Permanente por los Faros - \
                Fundación Memoria del Mar - Liga Argentina por el Ferry
                """)).hasSize(5).contains("Madres del Muelle", "Liga Argentina por el Ferry");
    }

    @Test
    void whoTakesPartInAnEventSignsNothing() {
        String names = """
                Anna Lindberg – Collettivo del Porto
                Carla Rossi – Unione dei Traghettatori
                Maria Bianchi – Casa dei Marinai
                """;
        String appeal = "Appello per il traghetto\n\nChiediamo che il traghetto resti.\n\n";

        assertThat(mentions(appeal + "Ecco l'elenco delle aderenti all'appello:\n" + names))
                .hasSize(3);
        assertThat(mentions("Sciopero del porto\n\nEcco l'elenco delle partecipanti alla conferenza stampa:\n" + names))
                .isEmpty();
    }

    @Test
    void whereMostNamesStandWithTheirCountryItIsNoPartOfThem() {
        List<Mention> mentions = mentions("""
                نداء من أجل الموانئ

                التواقيع:
                - حزب الشعب التقدمي في الأردن
                - حركة اليسار الجديد في تونس
                - جبهة النضال العمالي في العراق
                - اتحاد عمال الموانئ في لبنان
                """);
        assertThat(mentions)
                .extracting(m -> m.name().orElse(""))
                .containsExactly(
                        "حزب الشعب التقدمي", "حركة اليسار الجديد", "جبهة النضال العمالي", "اتحاد عمال الموانئ");
        assertThat(mentions).extracting(m -> m.country().orElse("")).containsExactly("JO", "TN", "IQ", "LB");
        assertThat(names("""
                Signed by:
                Fishers' League in Kenya
                Coast Watch
                Ferry Pilots' Union
                Harbour Workers' Federation
                """)).contains("Fishers' League in Kenya");
    }

    @Test
    void whoSignsForABodyIsAPersonOfIt() {
        List<Mention> mentions = mentions("""
                Petición por el ferry

                Firmamos: Ramiro Rivas, coordinador de la Red del Puerto; Jhonny Jimena por el Servicio Paz y Faros; \
                Ana Vásquez por la Comisión de Marineros; Pablo Vega por la Asamblea de Pescadores.
                """);
        assertThat(mentions)
                .extracting(m -> m.person().orElse(""))
                .containsExactly("Ramiro Rivas", "Jhonny Jimena", "Ana Vásquez", "Pablo Vega");
        assertThat(mentions.get(2).affiliation()).contains("Comisión de Marineros");
    }

    @Test
    void aNameInTwoScriptsIsANameAndItsTranslation() {
        List<Mention> mentions = mentions("""
                聯合聲明

                聯署團體：

                1. 港口工人聯盟 HWA
                2. 燈塔之友協會 Friends of the Lighthouse
                3. 全球海岸監察 Global Coast Monitor
                """);
        assertThat(mentions).extracting(m -> m.name().orElse("")).containsExactly("港口工人聯盟", "燈塔之友協會", "全球海岸監察");
        assertThat(mentions)
                .extracting(m -> m.translation().orElse(""))
                .containsExactly("", "Friends of the Lighthouse", "Global Coast Monitor");
        assertThat(mentions.get(0).acronym()).contains("HWA");
    }

    @Test
    void commasThatEndTheLinesPartNamesInsideThemToo() {
        assertThat(mentions("""
                Joint statement on the lights

                Signed by:
                League of Keepers,
                Beacon 1984, Association of Pilots (AOP),
                Union of Harbours,
                Guild of Weavers, Ruritania,
                """))
                .extracting(m -> m.name().orElse("-"))
                .startsWith("League of Keepers", "Beacon 1984", "Association of Pilots", "Union of Harbours")
                .hasSize(5);
    }
}
