package org.undersigned.signatories;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.ocr.Word;
import org.undersigned.structure.RawEntry;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Mends an acronym that OCR misread by one letter, where the words of the name beside it begin with the letters of another. */
final class MisreadAcronyms {
    /** OCR is never this sure; a text layer always is. */
    private static final double CERTAIN = 1;

    private static final int SHORTEST = 3;

    /** "PCE(m-1)": behind a small letter a 1 is an l. */
    private static final Pattern SMALL_L = Pattern.compile("(?<=\\p{Ll}-|\\p{Ll})1(?!\\d)");

    private final Vocabulary vocabulary;

    MisreadAcronyms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Fields mended(Fields fields, RawEntry entry) {
        boolean read = entry.words().stream().mapToDouble(Word::confidence).anyMatch(c -> c < CERTAIN);
        if (!read || fields.acronym().isEmpty()) return fields;
        String acronym = SMALL_L.matcher(fields.acronym().get()).replaceAll("l");
        return fields.withAcronym(spelled(acronym, fields.name().orElse("")).orElse(acronym));
    }

    /** The initials of all words but the small ones, where a letter that looks like one of the acronym's is all that differs. */
    private Optional<String> spelled(String acronym, String name) {
        String initials = initials(name);
        if (acronym.length() < SHORTEST || initials.length() != acronym.length()) return Optional.empty();
        int differing = 0;
        for (int i = 0; i < acronym.length(); i++) {
            String printed = acronym.substring(i, i + 1);
            String initial = initials.substring(i, i + 1);
            if (printed.equals(initial)) continue;
            differing++;
            if (!vocabulary.confusable(printed).contains(initial)) return Optional.empty();
        }
        return differing == 1 ? Optional.of(initials) : Optional.empty();
    }

    private String initials(String name) {
        return Wording.of(name).tokens().stream()
                .map(Wording.Token::folded)
                .filter(word -> !vocabulary.isSmall(word))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
