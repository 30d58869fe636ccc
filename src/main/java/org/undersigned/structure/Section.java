package org.undersigned.structure;

import java.util.Optional;
import org.undersigned.ocr.Box;

/** A part of a statement in reading order. The page is the one it begins on, from 1. */
public record Section(Kind kind, String text, int page, Optional<Box> box) {
    /** What a section is for. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        SLOGAN,
        SIGNATORIES,
        NOTE,
        RUNNING_HEAD
    }
}
