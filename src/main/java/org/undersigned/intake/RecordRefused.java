package org.undersigned.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input is bad, and no second try will make it good. Names the file, the cause and what to do. */
public final class RecordRefused extends RuntimeException {
    private final Cause cause;
    private final String fileName;
    private final @Nullable Integer page;
    private final @Nullable String detail;
    private final String message;

    public RecordRefused(Cause cause, String fileName) {
        this(cause, fileName, null, null, null);
    }

    /** @param detail what was found, as half a sentence: "it is application/zip" */
    public RecordRefused(Cause cause, String fileName, String detail) {
        this(cause, fileName, detail, null, null);
    }

    /** @param thrown what a library said about the file */
    public RecordRefused(Cause cause, String fileName, Throwable thrown) {
        this(cause, fileName, null, null, thrown);
    }

    /** @param page the page where it was noticed, from 1 */
    public RecordRefused(Cause cause, String fileName, @Nullable Integer page, @Nullable Throwable thrown) {
        this(cause, fileName, null, page, thrown);
    }

    private RecordRefused(
            Cause cause, String fileName, @Nullable String detail, @Nullable Integer page, @Nullable Throwable thrown) {
        super(thrown);
        this.cause = cause;
        this.fileName = fileName;
        this.page = page;
        this.detail = detail;
        this.message = fileName + " " + (detail == null ? "" : "(" + detail + ") ") + cause.advice();
    }

    /** The file, what is the matter with it, and what to do. */
    @Override
    public String getMessage() {
        return message;
    }

    /** What is the matter with this file alone, where more is known than the cause: "report.zip (it is application/zip)". */
    public Optional<String> finding() {
        return Optional.ofNullable(detail).map(found -> fileName + " (" + found + ")");
    }

    public Cause why() {
        return cause;
    }

    public String fileName() {
        return fileName;
    }

    public Optional<Integer> page() {
        return Optional.ofNullable(page);
    }
}
