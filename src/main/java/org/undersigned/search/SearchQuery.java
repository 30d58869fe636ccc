package org.undersigned.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of the archive: conditions that all have to be met. No condition at all asks for everything.
 *
 * @param notes what of the typed text could not be used, and why, for the person who typed it
 */
public record SearchQuery(List<Condition> conditions, List<Note> notes) {
    public SearchQuery {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }

    /**
     * Reads what a person typed. Any text is a query, there is no wrong one:
     *
     * <pre>
     * libertés syndicales     both words, inflected or not, with or without accents
     * "droit de grève"        these words side by side
     * -retraites              without this word; also before a phrase or a condition
     * org:PCPCI               lists this organisation, by id, acronym or any of its names
     * signed-by:"A B"         is signed by it; given twice, by both
     * country:CI              has a signatory from there: code or name of a country
     * from:2021-05 to:2022    dated in that time; year, month or day
     * lang:fr                 written in French
     * kind:"open letter"      calls itself that
     * origin:ocr              read by OCR; or text_layer, mixed
     * sure:low                read with little confidence; or fair, high
     * </pre>
     */
    public static SearchQuery parse(String typed) {
        return new QueryParser(typed).query();
    }

    /** This and one condition more. */
    public SearchQuery and(Condition condition) {
        return new SearchQuery(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList(), notes);
    }

    <T extends Condition> List<T> all(Class<T> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
