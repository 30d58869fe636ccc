package org.undersigned.intake;

/** Why a record was refused, failed or quarantined, or why one of its pages could not be read. A closed list: reports group by it. Those of bad input come first. */
public enum Cause {
    EMPTY("has no bytes; deliver it again"),
    ENCRYPTED("is encrypted; remove the password and deliver it again"),
    UNSUPPORTED_TYPE("is of a type that holds no statement; deliver a PDF, an image or a text document"),
    UNREADABLE("is damaged or truncated; scan or export it again"),
    TOO_LARGE(
            "is larger than the limits allow; split it, or raise the limit: of pages in the job definition, of bytes in undersigned.max-file-megabytes"),
    NO_PAGES("has no page; scan or export it again"),
    PAGES_LOST("has too many pages that could not be read; scan those pages again"),
    OCR_CRASHED("brought the OCR down; look at the page, then re-run it"),
    OCR_TIMEOUT("took longer than its time limit; raise the limit in the job definition, then re-run it"),
    INDEX_REFUSED("was refused by the index; see the detail, then re-run it"),
    KILLED_WORKER("stopped the program twice; look at the file, then re-run it alone"),
    ABANDONED("was given up with its run; re-run it"),
    INTERNAL("met a fault in this program; report the detail, then re-run it");

    private final String advice;

    Cause(String advice) {
        this.advice = advice;
    }

    /** Whether the input is bad, so that no second try will make it good. */
    public boolean isOfTheInput() {
        return compareTo(NO_PAGES) <= 0;
    }

    /** What is the matter and what to do, to be read after the file's name. */
    public String advice() {
        return advice;
    }
}
