package org.undersigned.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.Fragment;
import org.undersigned.search.IndexUnavailable;
import org.undersigned.search.Note;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.PageResult;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchResult;
import org.undersigned.search.SearchSettings;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementDocument.Listing;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.search.StatementSearch;
import org.undersigned.search.Why;
import org.undersigned.signatories.Mention;
import org.undersigned.structure.ListRole;
import org.undersigned.structure.Section;

/** A statement whose every word is hostile, and the search that finds it. */
final class Statements {
    static final String RECORD = "ab".repeat(32);
    static final String EVIL = "<script>alert(1)</script>";
    static final String EVIL_FILE = "\"><img src=x onerror=alert(1)>\r\nSet-Cookie: a=b;.pdf";

    private Statements() {}

    static StatementDocument evil() {
        return new StatementDocument(
                RECORD,
                List.of(EVIL_FILE),
                "fr",
                Optional.of("Résolution " + EVIL),
                Optional.of("Pour l'eau " + EVIL),
                Optional.of(EVIL),
                Optional.of(LocalDate.of(2022, 1, 21)),
                Optional.of("le 21 " + EVIL),
                Optional.empty(),
                true,
                3,
                1,
                Origin.MIXED,
                0.941,
                List.of(
                        section(Section.Kind.RUNNING_HEAD, "head " + EVIL, 1),
                        section(Section.Kind.HEADING, EVIL, 1),
                        section(Section.Kind.PARAGRAPH, EVIL, 2),
                        section(Section.Kind.SIGNATORIES, EVIL, 3)),
                List.of(new Listing(ListRole.SIGNATORIES, Optional.of(EVIL), Optional.of(4), true, false, List.of(2))),
                List.of(
                        signatory(
                                1, 1, Optional.of("PX"), Optional.of(new OrganisationRef("o1", EVIL)), Judgement.SAME),
                        signatory(2, 3, Optional.of(EVIL), Optional.empty(), Judgement.UNSURE)),
                EVIL);
    }

    static SearchResult found() {
        return found(List.of(new SearchResult.FoundPage(2, List.of(marked("de l'", "eau", EVIL)))));
    }

    static SearchResult found(List<SearchResult.FoundPage> foundOn) {
        SearchResult.Hit hit = new SearchResult.Hit(
                RECORD,
                marked("Pour l'", "eau", EVIL),
                Optional.of(EVIL),
                Optional.of(EVIL),
                Optional.of(LocalDate.of(2022, 1, 21)),
                "fr",
                List.of(EVIL_FILE),
                3,
                2,
                0.5,
                1,
                List.of(marked("de l'", "eau", EVIL)),
                foundOn,
                List.of(new SearchResult.FoundSignatory(
                        1, 2, marked("", "PX", EVIL), 3, Optional.of("o/1"), Optional.of(EVIL))),
                List.of(new Why.Found(EVIL, Why.WORDS)));
        return new SearchResult(
                1,
                List.of(hit),
                Optional.of(new SearchResult.Facets(
                        List.of(new SearchResult.Count("o/1 &x", EVIL, 1)),
                        List.of(new SearchResult.Count("CI", "CI", 1)),
                        List.of(new SearchResult.Count("2022", "2022", 1)),
                        List.of(new SearchResult.Count("fr", "fr", 1)),
                        List.of(new SearchResult.Count(EVIL, EVIL, 1)),
                        List.of(new SearchResult.Count("OCR", "OCR", 1)),
                        List.of(new SearchResult.Count("LOW", "LOW", 1)))),
                Optional.empty(),
                List.of());
    }

    static PageResult foundPages() {
        PageResult.Hit hit = new PageResult.Hit(
                RECORD,
                2,
                3,
                Optional.of(EVIL),
                List.of(EVIL_FILE),
                Optional.of(LocalDate.of(2022, 1, 21)),
                "fr",
                Origin.OCR,
                0.9,
                Optional.empty(),
                12,
                Optional.of(1000),
                Optional.of(1400),
                Optional.of(300),
                1,
                List.of(marked("sans l'", "eau", EVIL)));
        return new PageResult(1, List.of(hit), Optional.empty(), List.of());
    }

    /** Three pages; on the first stands one line, the last could not be read. */
    static Transcript transcript() {
        Line line = new Line(
                "de l'eau " + EVIL,
                Optional.of(new Box(100, 100, 500, 140)),
                1,
                10,
                false,
                List.of(
                        Word.of("de", new Box(20, 100, 90, 140), 1),
                        Word.of("l'eau", new Box(100, 100, 190, 140), 1),
                        Word.of(EVIL, new Box(200, 100, 500, 140), 1)));
        return new Transcript(
                RECORD,
                Origin.OCR,
                0.9,
                "test",
                List.of(
                        page(1, List.of(line), Optional.empty()),
                        page(2, List.of(), Optional.of(Cause.PAGES_LOST)),
                        page(3, List.of(), Optional.empty())));
    }

    private static Page page(int number, List<Line> lines, Optional<Cause> unreadable) {
        return new Page(number, 1000, 1400, 300, Origin.OCR, 0.9, lines, unreadable, List.of());
    }

    static StatementSearch.Marked marked() {
        return new StatementSearch.Marked(
                Optional.of(marked("de l'", "eau", " " + EVIL)),
                found().hits().get(0).signatories());
    }

    static SearchResult nothing(Note... notes) {
        return new SearchResult(0, List.of(), Optional.empty(), Optional.empty(), List.of(notes));
    }

    static OrganisationRow organisation(String id, String name, String... formerIds) {
        return new OrganisationRow(
                id,
                List.of(formerIds),
                name,
                List.of(),
                List.of("PX"),
                List.of("CI"),
                1,
                1,
                Optional.of(LocalDate.of(2021, 5, 1)),
                Optional.of(LocalDate.of(2022, 1, 21)));
    }

    /** What a search really says when nothing listens at the other end. */
    static IndexUnavailable away() {
        SearchSettings nowhere = SearchSettings.at("http://127.0.0.1:1");
        try (RestClient rest =
                RestClient.builder(HttpHost.create("http://127.0.0.1:1")).build()) {
            ElasticsearchClient client =
                    new ElasticsearchClient(new RestClientTransport(rest, new Jackson3JsonpMapper()));
            new StatementSearch(client, nowhere).search(SearchQuery.parse(""));
            throw new IllegalStateException("something answers at port 1");
        } catch (IndexUnavailable e) {
            return e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fragment marked(String before, String found, String after) {
        return new Fragment(List.of(
                new Fragment.Piece(before, false), new Fragment.Piece(found, true), new Fragment.Piece(after, false)));
    }

    private static Section section(Section.Kind kind, String text, int page) {
        return new Section(kind, text, page, Optional.of(new Box(0, 0, 10, 10)));
    }

    private static Signatory signatory(
            int position,
            int number,
            Optional<String> acronym,
            Optional<OrganisationRef> organisation,
            Judgement judgement) {
        return new Signatory(
                1,
                position,
                Optional.of(number),
                number + ". " + EVIL,
                Mention.Kind.ORGANISATION,
                acronym,
                Optional.of("Parti " + EVIL),
                Optional.of("Party " + EVIL),
                Optional.of("CI"),
                Optional.empty(),
                Optional.of(EVIL),
                Optional.of(EVIL),
                Optional.empty(),
                Optional.of(EVIL),
                organisation,
                judgement,
                0.6,
                3,
                Optional.of(new Box(10, 20, 300, 40)));
    }
}
