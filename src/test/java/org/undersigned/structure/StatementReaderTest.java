package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {
    private final StatementReader reader = new StatementReader();

    private Statement read(String text) {
        return reader.read(Transcripts.of(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # "de" is the beginning of "der", but no word of it
            Resolution der Fünften Konferenz der Weberinnen, Fünften Konferenz der Weberinnen
            Résolution de l'Union des Lacs                 , Union des Lacs
            Statement issued by the Harbour Workers' Union , Harbour Workers' Union""")
    void readsTheIssuerBehindTheKind(String line, String issuer) {
        assertThat(read(line + "\n\nThe archive of the town must stay open to all who live in it.\n")
                        .issuer())
                .contains(issuer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bylines and menus are no titles
            By Guest Author            , Keep the archive of the town open
            Published 3 May            , Keep the archive of the town open
            # words that only begin like those of a menu
            Authorities must open up   , Authorities must open up
            De rivieren zijn van ons   , De rivieren zijn van ons""")
    void takesNoLineOfAWebPageForATitle(String first, String title) {
        String text =
                first + "\n\nKeep the archive of the town open\n\nWe want it to stay open to all who live here.\n";
        assertThat(read(text).title()).contains(title);
    }

    @Test
    void readsTitleKindIssuerAndDates() {
        Statement statement = read("""
                Déclaration de la Ligue des Lacs

                Pour une eau libre et partagée

                Neuchâtel, le 3 mars 2019

                Nous demandons que les rives des lacs restent ouvertes à toutes et à tous, et que la loi soit appliquée.

                Signataires (en date du 9/4 2019, d'autres signataires sont possibles) :

                1. LDL Ligue des Lacs, Suisse
                2. AR Amis des Rives, France
                3. CPE Comité pour l'Eau, Belgique
                """);
        assertThat(statement.title()).contains("Pour une eau libre et partagée");
        assertThat(statement.kind()).contains("Déclaration");
        assertThat(statement.issuer()).contains("Ligue des Lacs");
        assertThat(statement.date()).contains(LocalDate.of(2019, 3, 3));
        assertThat(statement.signaturesDate()).contains(LocalDate.of(2019, 4, 9));
        assertThat(statement.openForSignature()).isTrue();
        assertThat(statement.language()).isEqualTo("fr");
        assertThat(statement.regions()).singleElement().satisfies(r -> assertThat(r.entries())
                .hasSize(3));
    }

    @Test
    void takesRunningHeadsAndPageNumbersOutOfTheFlow() {
        Statement statement = read("""
                The Harbour Paper
                Open letter on the harbour of Lund
                The harbour must stay public, and its workers must be heard before anything is sold to
                - 1 -
                \f
                The Harbour Paper
                anybody who offers more money than the city has ever seen.
                Another line of the text closes the page here.
                - 2 -
                """);
        assertThat(statement.text()).doesNotContain("- 1 -").contains("sold to\nanybody");
        assertThat(statement.sections())
                .filteredOn(s -> s.kind() == Section.Kind.RUNNING_HEAD)
                .hasSize(4);
    }

    @Test
    void joinsAParagraphOverWrappedLines() {
        Statement statement = read("""
                Open letter

                The harbour must stay public, and its work-
                ers must be heard before anything is sold,
                whatever the price that somebody may offer.
                """);
        assertThat(statement.sections())
                .extracting(Section::text)
                .contains("The harbour must stay public, and its workers must be heard before anything is sold,"
                        + " whatever the price that somebody may offer.");
    }

    @Test
    void keepsSlogansApart() {
        List<Section> sections = read("""
                Resolution of the Dockers' League

                We stand with all who are on strike in the harbours of the north, and with their families too.

                Hands off the harbour!
                """).sections();
        assertThat(sections)
                .filteredOn(s -> s.kind() == Section.Kind.SLOGAN)
                .extracting(Section::text)
                .containsExactly("Hands off the harbour!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # day, month and year in many languages and scripts
            Berlin, 21. Januar 2022      | 2022-01-21
            Madrid, 3 de marzo de 2020   | 2020-03-03
            Warszawa, 1 maja 2013        | 2013-05-01
            Москва, 7 ноября 1987 г.     | 1987-11-07
            Αθήνα, 5 Ιουλίου 2015        | 2015-07-05
            Ankara, 12 Eylül 2010        | 2010-09-12
            Helsinki, 6. joulukuuta 2017 | 2017-12-06
            Budapest, 2018. március 15.  | 2018-03-15
            London, June 4th, 2021       | 2021-06-04
            القاهرة، ٢٥ يناير ٢٠١١       | 2011-01-25
            2019年10月1日                | 2019-10-01
            2020-02-29                   | 2020-02-29
            # a range stays a range
            Lisboa, 3-5 de junho de 2022 |
            """)
    void readsTheDateOfTheStatement(String line, String day) {
        Statement statement = read("Joint statement on open archives\n\n" + line
                + "\n\nArchives belong to all who want to read in them, and to nobody else.\n");
        assertThat(statement.date().map(LocalDate::toString).orElse("")).isEqualTo(day == null ? "" : day);
        assertThat(statement.dateAsPrinted()).isPresent();
    }
}
