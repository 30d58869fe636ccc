package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.statement;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementRowTest {
    private static final OrganisationNames MILLERS = new OrganisationNames(
            "o-1", "Union of Millers", List.of("Meuniers unis"), List.of("UM", "MU"), List.of("IE"), List.of());

    @Test
    void flatFieldsSayWhoIsInTheListsUnderEveryName() {
        StatementRow row = StatementRow.of(
                statement("a", "en", "Letter", "Text")
                        .dated("2020-05-06")
                        .signed("UM Millers", "UM", "IE", "o-1")
                        .signed("Unheard of", "UO", "FR", "")
                        .signedByPerson("Ada Quill", "miller")
                        .participants()
                        .signed("Bakers", "", "IE", "o-2")
                        .document(),
                Map.of("o-1", MILLERS));
        assertThat(row.organisationIds()).containsExactly("o-1", "o-2");
        assertThat(row.signedByIds()).containsExactly("o-1");
        assertThat(row.organisationNames()).containsExactly("Union of Millers", "Meuniers unis");
        assertThat(row.acronyms()).containsExactly("UM", "UO", "MU");
        assertThat(row.countries()).containsExactly("IE", "FR");
        assertThat(row.persons()).containsExactly("Ada Quill");
        assertThat(row.signatureCount()).isEqualTo(4);
        assertThat(row.year()).contains(2020);
    }

    @Test
    void onlyTheFieldOfTheStatementsLanguageIsFilled() {
        assertThat(stemmed("fr")).containsOnlyKeys("fr");
        assertThat(stemmed("nb")).containsOnlyKeys("no");
        assertThat(stemmed("zh")).isEmpty();
        assertThat(stemmed("und")).isEmpty();
    }

    private static Map<String, StatementRow.Stemmed> stemmed(String language) {
        return StatementRow.of(statement("a", language, "T", "e\u0301").document(), Map.of())
                .stemmed();
    }
}
