package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # Latin letters with and without marks
            Parti démocratique               ; parti democratique
            Türkiye İşçi Partisi             ; turkiye isci partisi
            Straße, Œuvre, Łódź, Đoko, Ærø   ; strasse, oeuvre, lodz, doko, aero
            # the Bulgarian hard sign is a vowel, and must not split the word
            Съюз на българските учители      ; sʺuz
            # Greek and Arabic; the article and the short words before it are no part of the word
            Κομμουνιστικό Κόμμα              ; kommounistiko komma
            الحزب الشيوعي                    ; hzb alshywʿy
            # OCR reads o as 0 and i as 1 inside a word, numbers of their own stay
            C0mmun1st Party 1930             ; communist party 1930
            # dashes, quotes and spaces come in many forms
            Popular  Front – “Unity”         ; popular front - "unity"
            """)
    void foldsToAsciiThatCompares(String printed, String folded) {
        if (folded.chars().allMatch(c -> c < 128))
            assertThat(Normaliser.fold(printed)).isEqualTo(folded);
        else assertThat(Normaliser.fold(printed)).doesNotContain("'").matches("[a-z ]+");
    }

    @Test
    void changesNothingMoreWhenFoldedTwice() {
        for (String printed : LabelledNames.printed()) {
            String once = Normaliser.fold(printed);
            assertThat(Normaliser.fold(once)).isEqualTo(once);
        }
    }

    @Test
    void doesNotCareHowAccentsAreEncodedOrWhichLocaleTheMachineHas() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (String printed : LabelledNames.printed())
                assertThat(Normaliser.fold(Normalizer.normalize(printed, Normalizer.Form.NFD)))
                        .isEqualTo(Normaliser.fold(Normalizer.normalize(printed, Normalizer.Form.NFC)));
            assertThat(Normaliser.fold("IDI ISTANBUL")).isEqualTo("idi istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }
}
