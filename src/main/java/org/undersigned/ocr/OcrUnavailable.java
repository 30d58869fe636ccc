package org.undersigned.ocr;

/** OCR cannot work here, whatever the record: no language data, no native library for this machine, no space on its disk. Says what to do. */
public final class OcrUnavailable extends RuntimeException {
    OcrUnavailable(String message) {
        super(message);
    }

    OcrUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
