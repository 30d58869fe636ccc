package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We ask the governments of the region to keep all of these wells open for everybody. | eng
        Nous demandons aux gouvernements de garder les puits ouverts pour toutes et pour tous. | fra
        # read with the wrong language: the accents are gone
        Nos, as organizacoes, pedimos aos governos que nao vendam a agua da regiao e dos rios. | por
        Wir fordern die Regierungen auf, die Brunnen der Region nicht zu verkaufen und für alle zu öffnen. | deu
        Pedimos a los gobiernos que no vendan el agua de la región y que los pozos queden abiertos para todos. | spa
        Вие и ние искаме водата да не се продава и кладенците да са отворени за всички, които са от областта. | bul""")
    void tellTheLanguage(String text, String language) {
        assertThat(FunctionWords.languageOf(text, any -> true)).contains(language);
    }

    @Test
    void readsNoSpanishIntoTheScrapsBetweenJapanese() {
        assertThat(FunctionWords.languageOf("y la 共同声明に署名した団体の一覧 de la y el de 参加団体は次のとおり y en los de", any -> true))
                .isEmpty();
    }

    @Test
    void takesARelativeWhereThereIsNoRussian() {
        String russian = "Мы против того, что все это продают, и не только в этих деревнях, но также по всей стране.";
        assertThat(FunctionWords.languageOf(russian, language -> !language.equals("rus")))
                .contains("bel");
    }

    @Test
    void saysNothingOfALanguageWithoutDataAndRelatives() {
        String indonesian = "Kami menuntut agar air tidak dijual dan untuk semua orang yang tinggal di desa ini.";
        assertThat(FunctionWords.languageOf(indonesian, language -> !language.equals("ind")))
                .isEmpty();
    }

    @Test
    void saysNothingOfAListOfNames() {
        assertThat(FunctionWords.languageOf("Kenya Ghana Togo Benin Chad Mali", any -> true))
                .isEmpty();
    }

    @Test
    void takesDanishForNorwegianWhereThereIsNoDanish() {
        String danish = "Vi kræver at regeringen ikke sælger vandet og at det er til alle som bor i landet.";
        assertThat(FunctionWords.languageOf(danish, language -> !language.equals("dan")))
                .contains("nor");
    }
}
