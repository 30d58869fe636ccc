package org.undersigned.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.StatementDocument.Listing;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.signatories.Mention;
import org.undersigned.structure.ListRole;
import org.undersigned.structure.Section;

/** Makes up statements for tests: a name, a language, a text, and who signed. */
final class Sample {
    private final String name;
    private final String language;
    private final String title;
    private final String text;
    private final List<Signatory> signatories = new ArrayList<>();
    private final List<ListRole> lists = new ArrayList<>(List.of(ListRole.SIGNATORIES));
    private final List<StatementPage> pages = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private double confidence = 1;

    private Sample(String name, String language, String title, String text) {
        this.name = name;
        this.language = language;
        this.title = title;
        this.text = text;
    }

    static Sample statement(String name, String language, String title, String text) {
        return new Sample(name, language, title, text);
    }

    Sample dated(String day) {
        date = Optional.of(LocalDate.parse(day));
        return this;
    }

    Sample readWith(double sureness) {
        confidence = sureness;
        return this;
    }

    /** What follows is in a list of those who took part. */
    Sample participants() {
        lists.add(ListRole.PARTICIPANTS);
        return this;
    }

    /** @param printed as "PCX Parti de X (CI)": acronym first, country last, where they are given */
    Sample signed(String printed, String acronym, String country, String organisation) {
        signatories.add(new Signatory(
                lists.size(),
                signatories.size() + 1,
                Optional.of(signatories.size() + 1),
                printed,
                Mention.Kind.ORGANISATION,
                given(acronym),
                Optional.of(printed),
                Optional.empty(),
                given(country),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                given(organisation).map(id -> new OrganisationRef(id, printed)),
                organisation.isEmpty() ? Judgement.UNSURE : Judgement.SAME,
                0.9,
                1,
                Optional.of(new Box(10, 20, 300, 40))));
        return this;
    }

    Sample signedByPerson(String person, String role) {
        signatories.add(new Signatory(
                lists.size(),
                signatories.size() + 1,
                Optional.empty(),
                person + ", " + role,
                Mention.Kind.PERSON,
                Optional.empty(),
                Optional.of(person),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(person),
                Optional.of(role),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Judgement.UNSURE,
                0.9,
                1,
                Optional.empty()));
        return this;
    }

    /** What stands on its pages, in its language where nothing else is said; the title stands on none of them. */
    Sample onPages(String... texts) {
        pages.clear();
        for (String page : texts) pages.add(page(pages.size() + 1, language, page));
        return this;
    }

    static StatementPage page(int number, String language, String text) {
        return new StatementPage(number, language, Origin.OCR, 1, Optional.empty(), 2480, 3508, 300, text);
    }

    List<StatementPage> pages() {
        return List.copyOf(pages);
    }

    StatementDocument document() {
        List<Listing> listings = lists.stream()
                .map(role -> new Listing(role, Optional.empty(), Optional.empty(), true, true, List.of()))
                .toList();
        return new StatementDocument(
                record(name),
                List.of(name + ".pdf"),
                language,
                Optional.of("Résolution"),
                Optional.of(title),
                Optional.empty(),
                date,
                Optional.empty(),
                Optional.empty(),
                false,
                Math.max(1, pages.size()),
                0,
                Origin.OCR,
                confidence,
                List.of(new Section(Section.Kind.PARAGRAPH, text, 1, Optional.of(new Box(0, 0, 10, 10)))),
                listings,
                signatories,
                title + "\n" + text);
    }

    /** Stands for the hash of a file: the name in hex. */
    static String record(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    static String name(String record) {
        return new String(HexFormat.of().parseHex(record), StandardCharsets.UTF_8);
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
