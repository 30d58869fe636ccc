package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;

/** Groups in a list that only their type tells: their headings are bold. */
class StyledGroupsTest {
    private static List<String> entries(String text, List<String> bold) {
        return new StatementReader()
                .read(withBold(Transcripts.of(text), bold)).regions().stream()
                        .flatMap(region -> region.entries().stream())
                        .map(RawEntry::text)
                        .toList();
    }

    private static Transcript withBold(Transcript plain, List<String> bold) {
        Page page = plain.pages().get(0);
        List<Line> lines = page.lines().stream()
                .map(line -> new Line(
                        line.text(), line.box(), line.confidence(), 11, bold.contains(line.text()), line.words()))
                .toList();
        Page set = new Page(
                page.number(),
                page.widthPx(),
                page.heightPx(),
                page.dpi(),
                page.origin(),
                page.confidence(),
                lines,
                page.unreadable(),
                page.notes());
        return new Transcript(plain.record(), plain.origin(), plain.confidence(), plain.engine(), List.of(set));
    }

    @Test
    void theLastGroupEndsWithItsLastLineHoweverLittleThatLooksLikeASignatory() {
        assertThat(entries("""
                Výzva: majáky patří všem

                Žádáme vládu, aby majáky na pobřeží zůstaly v rukou obcí a aby se o nich rozhodovalo veřejně.

                Výzvu podepsali

                Loděnice a přístavy
                Svaz lodníků a rybářů
                Komora loděnic (KL)
                Asociace přístavů (AP)

                Školy a obce
                Asociace ostrovních škol
                Sdružení obcí na pobřeží

                Moře a příroda
                Komora moří (KM)
                Ptáci na útesech
                Tuleni na pobřeží
                """, List.of("Výzvu podepsali", "Loděnice a přístavy", "Školy a obce", "Moře a příroda")))
                .containsExactly(
                        "Svaz lodníků a rybářů",
                        "Komora loděnic (KL)",
                        "Asociace přístavů (AP)",
                        "Asociace ostrovních škol",
                        "Sdružení obcí na pobřeží",
                        "Komora moří (KM)",
                        "Ptáci na útesech",
                        "Tuleni na pobřeží");
    }
}
