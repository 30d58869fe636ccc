package org.undersigned.ocr;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;

/** What a decoder is asked. */
sealed interface DecoderRequest {
    /** To open a record, and to close the one before. */
    record Open(ArchivalRecord record) implements DecoderRequest {}

    /** To hand out a page of the open record. */
    record Fetch(int number) implements DecoderRequest {}

    /**
     * To draw a page as PNG.
     *
     * @param part only this of it
     * @param sizePx the width of the whole page, or the margin around the part
     */
    record Draw(ArchivalRecord record, int page, int quarterTurns, Optional<Box> part, int sizePx)
            implements DecoderRequest {}

    /**
     * To write what is enclosed in a mail into files.
     *
     * @param folder where to, empty
     * @param most how many at the most
     */
    record Unpack(ArchivalRecord mail, Path folder, int most) implements DecoderRequest {}

    static DecoderRequest read(DataInputStream in) throws IOException {
        int kind = in.readInt();
        return switch (kind) {
            case DecoderWire.OPEN -> new Open(DecoderWire.readOpen(in));
            case DecoderWire.DRAW -> DecoderWire.readDraw(in);
            case DecoderWire.UNPACK -> DecoderWire.readUnpack(in);
            case DecoderWire.PAGE -> new Fetch(in.readInt());
            default -> throw new IOException("no request starts with " + Integer.toHexString(kind));
        };
    }
}
