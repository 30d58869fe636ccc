package org.undersigned.search;

import java.time.LocalDate;

/** One condition that a statement has to meet. */
public sealed interface Condition {
    /** Has this word, in any inflected form of its language, or lists an organisation of that name. */
    record Word(String text) implements Condition {}

    /** Has these words side by side, or lists an organisation of that name. */
    record Phrase(String text) implements Condition {}

    /** Lists this organisation, as a signatory or as a participant: by id, acronym or any name. */
    record Organisation(String name) implements Condition {}

    /** Is signed by this organisation or person. Given twice: signed by both. */
    record SignedBy(String name) implements Condition {}

    /** Has a signatory of this country. */
    record Country(String code) implements Condition {}

    /** Is of this day or later. */
    record From(LocalDate day) implements Condition {}

    /** Is of this day or earlier. */
    record To(LocalDate day) implements Condition {}

    /** Is written in this language: two letters. */
    record Language(String code) implements Condition {}

    /** Calls itself this: résolution, open letter. */
    record Kind(String name) implements Condition {}

    /** Came with its text, was read by OCR, or both. */
    record Origin(org.undersigned.ocr.Origin origin) implements Condition {}

    /** Was read this surely. */
    record Sure(Sureness sureness) implements Condition {}

    /** Does not meet the other condition. */
    record Not(Condition condition) implements Condition {}
}
