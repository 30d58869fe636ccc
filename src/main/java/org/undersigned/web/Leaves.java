package org.undersigned.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Transcript;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementSearch.Marked;

/** The pages of a statement with what a search finds on them. */
@Component
@ServerOnly
final class Leaves {
    private final Catalogue catalogue;
    private final Scans scans;

    Leaves(Catalogue catalogue, Scans scans) {
        this.catalogue = catalogue;
        this.scans = scans;
    }

    List<Leaf> of(StatementDocument statement, Question question) {
        return of(statement, marked(statement.record(), question));
    }

    /** Nothing where nothing was asked for. */
    Marked marked(String record, Question question) {
        return question.isNarrow() ? catalogue.marked(record, question.query()) : Marked.NOTHING;
    }

    List<Leaf> of(StatementDocument statement, Marked marked) {
        return scans.transcript(statement.record())
                .map(transcript -> of(statement, transcript, marked))
                .orElse(List.of());
    }

    private static List<Leaf> of(StatementDocument statement, Transcript transcript, Marked marked) {
        Map<Integer, List<Box>> found =
                marked.text().map(text -> FoundOnScan.boxes(transcript, text)).orElse(Map.of());
        return Leaf.of(statement, transcript, found, anchors(marked));
    }

    /** Of the entries that were searched for. */
    static List<String> anchors(Marked marked) {
        return marked.signatories().stream()
                .map(found -> found.list() + "-" + found.position())
                .toList();
    }
}
