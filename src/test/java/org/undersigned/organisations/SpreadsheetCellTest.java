package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # a formula, however it begins
            =HYPERLINK("http://a.example"), '=HYPERLINK("http://a.example")
            +1 202 555 0100, '+1 202 555 0100
            - Parti des ouvriers, '- Parti des ouvriers
            @SUM(A1), '@SUM(A1)
            "\t=1", "'\t=1"
            ＝1+1, '＝1+1
            # anything else
            Parti - section =1, Parti - section =1
            'Ohana League, 'Ohana League
            1. PCPCI, 1. PCPCI
            """)
    void onlyWhatIsAFormulaIsChanged(String text, String cell) {
        assertThat(SpreadsheetCell.harmless(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "-", "=1", "'=1", "''@a", "'Ohana League", "\r\n=1", "a=1"})
    void whatWasMadeHarmlessIsReadBackAsItWas(String text) {
        assertThat(SpreadsheetCell.plain(SpreadsheetCell.harmless(text))).isEqualTo(text);
    }
}
