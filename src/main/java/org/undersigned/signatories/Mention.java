package org.undersigned.signatories;

import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Word;

/**
 * One signatory as printed: a party, a person or a state.
 *
 * @param list which list of the statement, from 1
 * @param position in that list, from 1
 * @param asPrinted the whole entry with its number
 * @param name in the original; none where only an acronym is printed
 * @param country ISO 3166-1 alpha-2, from the printed country or from inside the name
 * @param affiliation the organisation a person signs for
 * @param confidence 0..1: of the reading times that of the words
 * @param rule the rule that read it, for people
 * @param runnerUp the reading that came second
 */
public record Mention(
        int list,
        int position,
        Optional<Integer> printedNumber,
        String asPrinted,
        Kind kind,
        Optional<String> acronym,
        Optional<String> name,
        Optional<String> translation,
        Optional<String> country,
        Optional<String> countryAsPrinted,
        Optional<String> person,
        Optional<String> role,
        Optional<String> affiliation,
        Optional<String> group,
        double confidence,
        int page,
        Optional<Box> box,
        List<Word> words,
        String rule,
        Optional<String> runnerUp) {
    public Mention {
        words = List.copyOf(words);
    }

    /** Who signs. */
    public enum Kind {
        ORGANISATION,
        PERSON,
        STATE
    }
}
