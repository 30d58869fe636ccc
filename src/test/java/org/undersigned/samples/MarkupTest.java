package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @Test
    void readsEveryFieldOfAnOrganisation() {
        Entry entry = only("{7. <a CTN> <n Confédération> (<t Confederation>), <c Bénin=BJ>}");

        assertThat(entry.printedNumber()).contains(7);
        assertThat(entry.acronym()).contains("CTN");
        assertThat(entry.name()).contains("Confédération");
        assertThat(entry.translation()).contains("Confederation");
        assertThat(entry.country()).contains("Bénin");
        assertThat(entry.countryCode()).contains("BJ");
        assertThat(entry.asPrinted()).isEqualTo("7. CTN Confédération (Confederation), Bénin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {Bare Name}                     ; Bare Name
            {• Bare Name, <c Mali=ML>}      ; Bare Name
            {12) Bare Name (<a BN>)}        ; Bare Name
            {Bare Name – <a BN> – <c Mali>} ; Bare Name
            {17+ Club}                      ; 17+ Club
            {<a BN>}                        ;
            """)
    void takesWhatNoFieldHoldsForTheName(String marked, String name) {
        assertThat(only(marked).name()).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void tellsPersonsAndStatesFromOrganisations() {
        assertThat(only("{<p Ana Lima>, <r chair>}").kind()).isEqualTo(Entry.Kind.PERSON);
        assertThat(only("{<s Malta=MT>}").kind()).isEqualTo(Entry.Kind.STATE);
        assertThat(only("{<s Malta=MT>}").country()).contains("Malta");
        assertThat(only("{League}").kind()).isEqualTo(Entry.Kind.ORGANISATION);
    }

    @Test
    void keepsWhatIsTrueBesideWhatIsPrinted() {
        Entry entry = only("{<n Party~Party of Labour>}");

        assertThat(entry.name()).contains("Party of Labour");
        assertThat(entry.asPrinted()).isEqualTo("Party");
    }

    @Test
    void findsEntriesInsideASentence() {
        assertThat(Markup.entries("Signed by {the <n Choir>} and {the <n Band> (<a B>)}."))
                .extracting(Entry::asPrinted)
                .isEqualTo(List.of("the Choir", "the Band (B)"));
    }

    @Test
    void refusesBrokenMarkup() {
        assertThatThrownBy(() -> Markup.entries("{<n Choir}")).hasMessageContaining("broken");
        assertThatThrownBy(() -> Markup.entries("{<n A> <n B>}")).hasMessageContaining("twice");
    }

    private static Entry only(String marked) {
        List<Entry> entries = Markup.entries(marked);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
