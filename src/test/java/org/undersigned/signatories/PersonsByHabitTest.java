package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.signatories.Plain.mentions;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Persons of whom only the other entries of their list tell how they are printed. */
class PersonsByHabitTest {
    private static List<String> persons(String text) {
        return mentions(text).stream().map(m -> m.person().orElse("-")).toList();
    }

    @Test
    void rolesMayFollowWithoutASign() {
        List<Mention> mentions = mentions("""
                Open letter on the lights

                Signed by:
                Sarah Glen Academic Scotland
                Wendy Lowe Lawyer Ireland
                Jane Marsh Director Centre for Harbour Law
                Peter Bright Photographer Bergen
                Emily Stone The Beacon
                Rosa Sandler Scotland
                """);
        assertThat(mentions)
                .extracting(m -> m.person().orElse("-"))
                .endsWith("Wendy Lowe", "Jane Marsh", "Peter Bright", "Emily Stone", "Rosa Sandler");
        assertThat(mentions.get(2).affiliation()).contains("Centre for Harbour Law");
    }

    @Test
    void bodiesMayFollowWithoutASign() {
        assertThat(persons("""
                Letter to the harbour board

                Signed:
                Rebecca Marsh Institute for Harbour Law
                Kate Brook Campaign for Open Coasts
                Anne Lowe League of Lighthouse Keepers
                Brian Stone Association of Pilots
                Sophie Glen Friends of Quiet Shores
                """))
                .containsExactly("Rebecca Marsh", "Kate Brook", "Anne Lowe", "Brian Stone", "Sophie Glen");
    }

    @Test
    void commasAndDashesPartNamesAsBefore() {
        assertThat(persons("""
                Letter to the harbour board

                Signed:
                Juan Carlos Marsh, Professor of Law
                Maria Luisa Brook, Pilots' Union
                Anna Sofia Lowe – League of Lighthouse Keepers
                """)).containsExactly("Juan Carlos Marsh", "Maria Luisa Brook", "Anna Sofia Lowe");
    }

    @Test
    void theNameMayStandBehindRoleAndBody() {
        assertThat(persons("""
                Свет на берегу должен гореть, и мы ждем ответа президента уже второй год.

                координатор движения «Маяк» Андрей Сидоров;
                председатель Союза лоцманов Алексей Воронов;
                координатор движения «Маяк» Эргил Осин;
                председатель Общества рыбаков Дмитрий Волков;
                """)).containsExactly("Андрей Сидоров", "Алексей Воронов", "Эргил Осин", "Дмитрий Волков");
    }

    @Test
    void surnamesWithInitialsAreNames() {
        assertThat(persons("""
                Подписали:
                1. Воронов С.А., народный художник.
                2. Лебедева И.А., директор музея.
                3. Соколов Д.П., режиссер.
                """)).containsExactly("Воронов С.А.", "Лебедева И.А.", "Соколов Д.П.");
    }

    @Test
    void amongPersonsANameThatOnlyEndsAsABodyDoesIsAPerson() {
        assertThat(persons("""
                Peticija za svetionike

                Potpisnici:
                Milan Kovačević, pisac
                Jovan Petrović, novinar
                Milorad Stančić
                Ana Marković, slikar
                Vesna Ilić, profesor
                """))
                .containsExactly("Milan Kovačević", "Jovan Petrović", "Milorad Stančić", "Ana Marković", "Vesna Ilić");
    }

    @Test
    void whatIsPrintedTwiceIsOneName() {
        assertThat(mentions("""
                Joint statement on the lights

                Signatories:
                League of Keepers / League of Keepers
                Pilots Association (PA)
                Union of Harbours
                """))
                .extracting(m -> m.name().orElse(""))
                .containsExactly("League of Keepers", "Pilots Association", "Union of Harbours");
    }

    @Test
    void theNumbersOfArabicListsMayEndInAStroke() {
        assertThat(mentions("""
                نحن الموقعين على هذا البيان نطالب بإعادة الضوء إلى الساحل

                التواقيع:
                1ـ أحمد سالم شاعر
                2ـ خالد منصور كاتب وباحث
                3ـ سميرة حداد روائية
                """)).extracting(Mention::printedNumber).hasSize(3).allMatch(number -> number.isPresent());
    }
}
