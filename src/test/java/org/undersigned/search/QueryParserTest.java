package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.search.Condition.From;
import org.undersigned.search.Condition.Organisation;
import org.undersigned.search.Condition.To;
import org.undersigned.search.Condition.Word;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # words and phrases, in whichever quotation marks
            strike bread          | Word[text=strike], Word[text=bread]
            "right to strike"     | Phrase[text=right to strike]
            « droit de grève »    | Phrase[text=droit de grève]
            „Recht auf Streik“    | Phrase[text=Recht auf Streik]
            "never closed         | Phrase[text=never closed]
            l'eau marxiste-libre  | Word[text=l'eau], Word[text=marxiste-libre]
            # refused
            -bread                | Not[condition=Word[text=bread]]
            -"dear bread"         | Not[condition=Phrase[text=dear bread]]
            -country:FR           | Not[condition=Country[code=FR]]
            bread - water         | Word[text=bread], Word[text=water]
            # narrowed
            org:PCX               | Organisation[name=PCX]
            ORG: PCX              | Organisation[name=PCX]
            organisation:"A B"    | Organisation[name=A B]
            signed-by:A signed-by:B | SignedBy[name=A], SignedBy[name=B]
            country:ci            | Country[code=CI]
            country:"Côte d’Ivoire" | Country[code=CI]
            country:Türkei        | Country[code=TR]
            country:frankreich    | Country[code=FR]
            lang:FR               | Language[code=fr]
            # not a key, so words
            note:this             | Word[text=note:this]
            12:30                 | Word[text=12:30]
            # nothing to look for
            - -- "" "!" & :       |
            org:"" org:           |
            """)
    void reads(String typed, String conditions) {
        SearchQuery query = SearchQuery.parse(typed);
        assertThat(query.conditions().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .isEqualTo(conditions == null ? "" : conditions);
        assertThat(query.notes()).isEmpty();
    }

    @Test
    void anEmptyQueryAsksForEverything() {
        assertThat(SearchQuery.parse("").conditions()).isEmpty();
        assertThat(SearchQuery.parse(" \t\n").conditions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022-02, 2022-02-01, 2022-02-28",
        "2022-2, 2022-02-01, 2022-02-28",
        "2022-02-03, 2022-02-03, 2022-02-03",
    })
    void aTimeMayBeAYearOrAMonth(String written, LocalDate first, LocalDate last) {
        assertThat(SearchQuery.parse("from:" + written + " to:" + written).conditions())
                .containsExactly(new From(first), new To(last));
    }

    @ParameterizedTest
    @CsvSource({
        "from:yesterday, date",
        "to:2022-13, date",
        "from:2022-02-30, date",
        "country:Atlantis, country",
        "lang:123, language"
    })
    void whatCannotBeUsedIsNoted(String typed, String expected) {
        SearchQuery query = SearchQuery.parse(typed);
        assertThat(query.conditions()).isEmpty();
        assertThat(query.notes()).singleElement().asString().startsWith(typed).contains(expected);
    }

    @Test
    void aPastedTextIsCutAndThatIsNoted() {
        SearchQuery query = SearchQuery.parse("word ".repeat(1_000));
        assertThat(query.conditions()).hasSize(32);
        assertThat(query.notes()).hasSize(1);
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(SearchQuery.parse("gre\u0300ve").conditions()).containsExactly(new Word("grève"));
    }

    @Test
    void aProgramAddsConditionsOfItsOwn() {
        assertThat(SearchQuery.parse("bread").and(new Organisation("PCX")).conditions())
                .containsExactly(new Word("bread"), new Organisation("PCX"));
    }

    @Test
    void anyTextIsAQuery() {
        long seed = 41;
        Random random = new Random(seed);
        String alphabet = "ab -:\"«»„“org:from:to:2022 lang:";
        for (int i = 0; i < 5_000; i++) {
            String typed = random.ints(random.nextInt(30), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(SearchQuery.parse(typed))
                    .as("seed %d, typed %s", seed, typed)
                    .isNotNull();
        }
    }
}
