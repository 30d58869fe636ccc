package org.undersigned.ocr;

/** OCR cannot work here at all, whatever the record: no language data, or no native library for this machine. Says what to do. */
public final class OcrUnavailable extends RuntimeException {
    OcrUnavailable(String message) {
        super(message);
    }
}
