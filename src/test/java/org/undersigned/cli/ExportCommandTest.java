package org.undersigned.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
    /** Text is foreign; numbers are ours, also below zero. */
    @Test
    void aTextIsNoFormulaAndANumberStaysOne() {
        assertThat(cell("- Parti des ouvriers")).isEqualTo("'- Parti des ouvriers");
        assertThat(cell(List.of("=1", "b"))).isEqualTo("'=1; b");
        assertThat(cell("Parti")).isEqualTo("Parti");
        assertThat(cell(-0.5)).isEqualTo("-0.5");
        assertThat(cell(Map.of("left", -1))).isEqualTo("{\"left\":-1}");
    }

    private static String cell(Object value) {
        return ExportCommand.cell(JsonMapper.builder().build().valueToTree(value));
    }
}
