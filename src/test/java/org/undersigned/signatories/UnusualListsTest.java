package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;
import org.undersigned.structure.Vocabulary;

/** Lists with other things among their names: addresses, codes of provinces, marks of the typesetter. */
class UnusualListsTest {
    private static List<Mention> mentions(String text) {
        return new SignatoryReader()
                .read(new StatementReader().read(Transcripts.of(text))).stream()
                        .flatMap(list -> list.mentions().stream())
                        .toList();
    }

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
}
