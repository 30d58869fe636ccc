package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackFromALinkAsItWas() {
        List<FieldValue> values =
                List.of(FieldValue.of(1.25), FieldValue.of(Long.MIN_VALUE), FieldValue.of("9f\u00e9"));
        Cursor cursor = Cursor.after(values, Optional.of("a point=="));
        Cursor read = Cursor.of(cursor.toString());
        assertThat(read.point()).contains("a point==");
        assertThat(Cursor.of(Cursor.after(values, Optional.empty()).toString()).point())
                .isEmpty();
        assertThat(read.toString()).isEqualTo(cursor.toString());
        assertThat(read.values().get(0).doubleValue()).isEqualTo(1.25);
        assertThat(read.values().get(1).longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(read.values().get(2).stringValue()).isEqualTo("9f\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "eA", "ZGFiYw", "ZE5hTg"})
    void refusesWhatItDidNotGiveOut(String written) {
        assertThatThrownBy(() -> Cursor.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
    }
}
