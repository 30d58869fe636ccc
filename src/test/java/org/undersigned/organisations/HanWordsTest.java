package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in Han characters stand in their file as printed and as folded: the two have to agree. */
class HanWordsTest {
    private final ProfileReader profiles = new ProfileReader(Lexicon.standard());
    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());

    @Test
    void theFoldedFormsAreThoseThatNamesAreFoldedTo() throws IOException {
        for (CSVRecord row : rows())
            assertThat(row.get("read"))
                    .as(row.get("forms"))
                    .isEqualTo(Arrays.stream(row.get("forms").split("\\|"))
                            .map(form -> String.join(" ", Tokens.words(form)))
                            .collect(Collectors.joining("|")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # simplified, traditional and Japanese forms of one word
            中国共产党; COMMUNIST PARTY; CN
            日本共産党; COMMUNIST PARTY; JP
            台灣勞工聯盟; LEAGUE WORKER; TW
            # the script changes where a word ends
            日本キリスト教協議会; CHRISTIAN COUNCIL; JP
            韓国女性団体; WOMEN; KR""")
    void readsNamesWithoutSpaces(String printed, String concepts, String country) {
        Profile profile = profiles.read(parser.parse(printed));

        assertThat(profile.countries()).containsExactly(country);
        assertThat(profile.names().get(0).concepts())
                .containsAll(List.of(concepts.strip().split(" ")));
    }

    private static List<CSVRecord> rows() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("han.csv"))) {
            return format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }
}
