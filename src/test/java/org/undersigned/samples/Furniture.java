package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on a page beside its text: a running head from the second page on, and page numbers. */
final class Furniture {
    private static final double SIZE = 8;

    private final Sample sample;
    private final Face face;

    Furniture(Sample sample, Face face) {
        this.sample = sample;
        this.face = face;
    }

    List<SetPage> on(List<SetPage> pages) {
        return pages.stream().map(page -> on(page, pages.size())).toList();
    }

    private SetPage on(SetPage page, int of) {
        List<SetLine> lines = new ArrayList<>();
        if (page.number() > 1) sample.find("running-head").ifPresent(head -> lines.add(line(head, 44)));
        lines.addAll(page.lines());
        number(page.number(), of).ifPresent(number -> lines.add(line(number, SetPage.HEIGHT - 42)));
        return new SetPage(page.number(), lines, page.rules());
    }

    private Optional<String> number(int page, int of) {
        return sample.find("page-numbers")
                .map(form -> form.replace("N", String.valueOf(page)).replace("M", String.valueOf(of)));
    }

    private SetLine line(String text, double baseline) {
        double left = (SetPage.WIDTH - face.width(text) * SIZE) / 2;
        boolean rightToLeft = Script.isRightToLeft(sample.language());
        return new SetLine(
                baseline, SIZE, face, true, Typesetter.placed(List.of(text.split(" ")), face, SIZE, left, rightToLeft));
    }
}
