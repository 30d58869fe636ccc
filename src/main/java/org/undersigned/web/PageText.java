package org.undersigned.web;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.structure.Section;

/** The sections that begin on one page of a statement, running heads left out. */
record PageText(int page, List<Section> sections) {
    PageText {
        sections = List.copyOf(sections);
    }

    /** In reading order, so a page comes twice where the text goes back to it. */
    static List<PageText> of(List<Section> all) {
        List<Section> sections = all.stream()
                .filter(section -> section.kind() != Section.Kind.RUNNING_HEAD)
                .toList();
        List<PageText> pages = new ArrayList<>();
        int from = 0;
        for (int at = 1; from < sections.size(); at++) {
            if (at < sections.size()
                    && sections.get(at).page() == sections.get(from).page()) continue;
            pages.add(new PageText(sections.get(from).page(), sections.subList(from, at)));
            from = at;
        }
        return pages;
    }
}
