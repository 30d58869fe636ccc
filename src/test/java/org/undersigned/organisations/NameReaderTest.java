package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    private final NameReader reader = new NameReader(Lexicon.standard());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # one meaning in many languages
            Communist Party                        ; Коммунистическая партия
            Communist Party                        ; Κομμουνιστικό Κόμμα
            Communist Party                        ; الحزب الشيوعي
            Communist Party                        ; kommunistparti
            Communist Party                        ; CP
            Human Rights Association               ; İnsan Hakları Derneği
            Human Rights Foundation                ; Fundacja Praw Człowieka
            Human Rights Centre                    ; مركز حقوق الإنسان
            Human Rights League                    ; Liga für Menschenrechte
            Peace Council                          ; Friedensrat
            World Peace Council                    ; Weltfriedensrat
            Women's League                         ; Frauenbund
            Youth League                           ; ungdomsforbundet
            Refugee Council                        ; Flüchtlingsrat
            Women's Movement                       ; жіночий рух
            Students' Union                        ; Unión de Estudiantes
            Front for Liberation                   ; جبهة لتحرير
            """)
    void givesOneKeyToOneMeaning(String one, String other) {
        assertThat(reader.read(other).key()).isEqualTo(reader.read(one).key());
    }

    @Test
    void twoCountriesInANameArePartOfWhoItIs() {
        String both = reader.read("Party for the Independence of Guinea and Cape Verde")
                .key();

        assertThat(reader.read("Parti pour l'indépendance de la Guinée et du Cap-Vert")
                        .key())
                .isEqualTo(both);
        assertThat(reader.read("Party for the Independence of Cape Verde").key())
                .isNotEqualTo(both);
        assertThat(reader.read("Korean Federation of Students").key())
                .isEqualTo(reader.read("Federation of Students of South Korea").key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # countries whose names resemble each other, in the cases of several languages
            Austria; AT
            Österreichs; AT
            Австрии; AT
            Australia; AU
            Австралии; AU
            Niger; NE
            Nigeria; NG
            Нигерии; NG
            Guinea; GN
            Guinea-Bissau; GW
            Equatorial Guinea; GQ
            Papua New Guinea; PG
            República Democrática del Congo; CD
            Congo-Brazzaville; CG
            North Korea; KP
            Corée du Sud; KR
            Slovenija; SI
            Slovakia; SK
            Brazylii; BR
            Indije; IN
            Mađarske; HU
            Fildişi Sahili; CI
            Elfenbeinküste; CI
            """)
    void knowsCountriesInEveryCase(String printed, String country) {
        assertThat(reader.placesOf(printed)).containsExactly(country);
    }

    @Test
    void leavesOpenWhatIsSharedByCountries() {
        assertThat(reader.placesOf("Korea")).isEqualTo(Set.of("KP", "KR"));
        assertThat(reader.placesOf("Congo")).isEqualTo(Set.of("CG", "CD"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Danish Communist Party                 ; ADJECTIVE
            Communist Party of Denmark             ; OF
            Danmarks Kommunistiske Parti           ; OF
            Communist Party in Denmark             ; IN
            Kommunistisk Parti i Danmark           ; IN
            Communist Party, Denmark               ; NONE
            """)
    void seesHowTheCountryIsNamed(String printed, PlaceForm form) {
        assertThat(reader.read(printed).form()).isEqualTo(form);
        assertThat(reader.read(printed).places()).containsExactly("DK");
    }

    @Test
    void doesNotLetAGluedWordVanish() {
        assertThat(reader.read("ComunistaRevolucionariodelPueblo Partido").rest())
                .isNotEmpty();
        assertThat(reader.read("1 Mayıs Derneği").concepts()).doesNotContain("MAOIST");
    }

    @Test
    void setsTheWingApartFromTheIdeology() {
        String wing = reader.read("Türkiye Komünist Partisi/Marksist-Leninist").key();
        assertThat(wing)
                .isNotEqualTo(reader.read("Marksist Leninist Komünist Parti (Türkiye)")
                        .key());
        assertThat(reader.read("Communist Party of Turkey (Marxist-Leninist)").key())
                .isEqualTo(wing);
        assertThat(reader.read("Communist Party of Turkey Marxist-Leninist").key())
                .isEqualTo(wing);
    }
}
