package org.undersigned.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.format.TranscriptFormat;

/** The ink of a record: its pages as pictures, and every word with its place. */
interface Scans {
    /** None where the record was never read, or its reading is kept no more. */
    Optional<Transcript> transcript(String record);

    /** A whole page as PNG; none in formats without pages. */
    Optional<byte[]> page(String record, int page, int widthPx);

    /** A piece of a page as PNG, with a little around it. */
    Optional<byte[]> crop(String record, int page, Box box);

    /** Writes the record in another format, as a PDF that can be searched. */
    void write(String record, TranscriptFormat format, OutputStream out) throws IOException;
}
