package org.undersigned.ocr;

import org.undersigned.intake.Cause;

/** What a decoder answers. */
sealed interface DecoderReply {
    /** The record is open. */
    record Opened(int pages) implements DecoderReply {}

    /** One page of it. */
    record Content(PageContent content) implements DecoderReply {}

    /** One page as PNG. */
    record Drawn(@SuppressWarnings("ArrayRecordComponent") byte[] png) implements DecoderReply {}

    /** That page cannot be read; others can. */
    record Lost(Cause cause, String detail) implements DecoderReply {}

    /** The record cannot be read at all. */
    record Refused(Cause cause, String detail) implements DecoderReply {}
}
