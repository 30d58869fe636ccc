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
    void isHtmlInJsonAndWhatWasPrintedIsOnlyText() {
        assertThat(json(FRAGMENT)).isEqualTo("\"dear <em>bread</em> &amp; <em>water</em>\"");
        assertThat(json(Fragment.of("<script>\uE000alert(1)\uE001</script> &lt;b&gt; l'eau")))
                .isEqualTo("\"&lt;script&gt;<em>alert(1)</em>&lt;/script&gt; &amp;lt;b&amp;gt; l'eau\"");
        assertThat(json(Fragment.of("\uE000<img src=x onerror=alert(1)>\uE001")))
                .doesNotContain("<img")
                .startsWith("\"<em>&lt;img");
    }

    private static String json(Fragment fragment) {
        return JsonMapper.builder().build().writeValueAsString(fragment);
    }

    @Test
    void aMarkThatNeverEndsIsText() {
        assertThat(Fragment.of("a \uE000b").text()).isEqualTo("a \uE000b");
        assertThat(Fragment.of("").pieces()).isEmpty();
    }
}
