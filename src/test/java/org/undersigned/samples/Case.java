package org.undersigned.samples;

import org.undersigned.ocr.Transcript;

/**
 * A transcript and what is true of it.
 *
 * @param layout the family of its list layout; "none" where there are no signatories
 * @param unseen kept apart: not to be looked at while rules are made, and reported apart
 */
public record Case(
        String name,
        Reading reading,
        String language,
        String layout,
        boolean unseen,
        Transcript transcript,
        Truth truth) {
    /** Nobody signed: whatever is read as a signatory is wrong. */
    public boolean isNegative() {
        return truth.signatories().isEmpty();
    }

    /** Unlike any other case's, and fit for a file name. */
    public String key() {
        return name + "." + reading.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return key();
    }
}
