package org.undersigned.ocr;

import java.util.List;
import org.undersigned.intake.Cause;

/** What a decoder answers. */
sealed interface DecoderReply {
    /** The record is open. */
    record Opened(int pages) implements DecoderReply {}

    /** One page of it. */
    record Content(PageContent content) implements DecoderReply {}

    /** One page as PNG. */
    record Drawn(@SuppressWarnings("ArrayRecordComponent") byte[] png) implements DecoderReply {}

    /**
     * What is enclosed is written.
     *
     * @param names in the order of the files
     * @param left how many more there are
     */
    record Unpacked(List<String> names, int left) implements DecoderReply {
        public Unpacked {
            names = List.copyOf(names);
        }
    }

    /** That page cannot be read; others can. */
    record Lost(Cause cause, String detail) implements DecoderReply {}

    /** The record cannot be read at all. */
    record Refused(Cause cause, String detail) implements DecoderReply {}
}
