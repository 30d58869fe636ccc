package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Word;

/** The corpus is as wide as the accuracy floors need it to be, and every transcript in it holds together. */
class SamplesTest {
    private static final List<Case> CASES = Samples.cases();

    @Test
    void corpusIsWideEnough() {
        List<Case> signed = printed(false);

        assertThat(signed).hasSizeGreaterThanOrEqualTo(40);
        assertThat(values(signed, Case::language)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(values(signed, Case::layout)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(printed(true)).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void aPartIsKeptUnseen() {
        for (boolean negative : new boolean[] {true, false})
            assertThat(printed(negative).stream().filter(Case::unseen).count() * 8)
                    .isGreaterThanOrEqualTo(printed(negative).size());
    }

    @Test
    void namesAreUnique() {
        assertThat(CASES).extracting(Case::key).doesNotHaveDuplicates();
        assertThat(values(CASES, each -> each.transcript().record()))
                .hasSize(values(CASES, Case::name).size());
    }

    @Test
    void casesAreTheSameEachTime() {
        assertThat(Samples.cases()).isEqualTo(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEntryIsPrintedAndNamed(Case each) {
        assertThat(each.truth().signatories()).allSatisfy(entry -> {
            assertThat(entry.name().or(entry::acronym)).isPresent();
            assertThat(entry.asPrinted()).doesNotContain("<", ">", "{", "|");
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boxesLieOnTheirPage(Case each) {
        for (Page page : each.transcript().pages())
            for (Line line : page.lines())
                for (Word word : line.words())
                    word.box().ifPresent(box -> {
                        assertThat(box.left()).isNotNegative();
                        assertThat(box.right()).isLessThanOrEqualTo(page.widthPx());
                        assertThat(box.bottom()).isLessThanOrEqualTo(page.heightPx());
                        assertThat(line.box().orElseThrow().union(box))
                                .isEqualTo(line.box().orElseThrow());
                    });
    }

    @Test
    void misreadingsAreThereButFew() {
        int words = 0;
        int wrong = 0;
        for (Case each : CASES) {
            if (each.reading() != Reading.MISREAD) continue;
            Set<String> right = new HashSet<>(texts(sibling(each)));
            for (String text : texts(each)) {
                words++;
                if (!right.contains(text)) wrong++;
            }
        }
        assertThat((double) wrong / words).isBetween(.02, .08);
    }

    private static Case sibling(Case each) {
        return CASES.stream()
                .filter(other -> other.name().equals(each.name()) && other.reading() == Reading.PRINTED)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Case each) {
        return each.transcript().pages().stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .toList();
    }

    private static List<Case> cases() {
        return CASES;
    }

    private static List<Case> printed(boolean negative) {
        return CASES.stream()
                .filter(each -> each.reading() == Reading.PRINTED && each.isNegative() == negative)
                .toList();
    }

    private static Set<String> values(List<Case> cases, Function<Case, String> value) {
        return cases.stream().map(value).collect(Collectors.toSet());
    }
}
