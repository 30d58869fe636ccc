package org.undersigned.signatories;

import java.util.List;
import java.util.Optional;
import org.undersigned.structure.ListRole;

/**
 * A list and whether it adds up.
 *
 * @param complete no number missing, and as many entries as the text declares
 * @param missingNumbers numbers between the first and the last that no entry carries
 * @param note what does not add up, or what had to be read twice, for people
 */
public record SignatoryList(
        ListRole role,
        Optional<String> heading,
        Optional<Integer> declaredTotal,
        boolean numbered,
        boolean complete,
        List<Integer> missingNumbers,
        Optional<String> note,
        List<Mention> mentions) {
    public SignatoryList {
        missingNumbers = List.copyOf(missingNumbers);
        mentions = List.copyOf(mentions);
    }
}
