package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.search.Fragment.Piece;
import tools.jackson.databind.json.JsonMapper;

class FragmentTest {
    private static final Fragment FRAGMENT = Fragment.of("dear \uE000bread\uE001 & \uE000water\uE001");

    @Test
    void keepsWhatWasFoundApartFromTheTextAroundIt() {
        assertThat(FRAGMENT.pieces())
                .containsExactly(
                        new Piece("dear ", false),
                        new Piece("bread", true),
                        new Piece(" & ", false),
                        new Piece("water", true));
        assertThat(FRAGMENT.text()).isEqualTo("dear bread & water");
        assertThat(FRAGMENT.marked("[", "]")).isEqualTo("dear [bread] & [water]");
    }

    @Test
    void isOneStringInJson() {
        assertThat(JsonMapper.builder().build().writeValueAsString(FRAGMENT))
                .isEqualTo("\"dear <em>bread</em> & <em>water</em>\"");
    }

    @Test
    void aMarkThatNeverEndsIsText() {
        assertThat(Fragment.of("a \uE000b").text()).isEqualTo("a \uE000b");
        assertThat(Fragment.of("").pieces()).isEmpty();
    }
}
