package org.undersigned.ocr.child;

/**
 * One page to be read.
 *
 * @param task what is wanted
 * @param dataFolder where the language data is
 * @param languages as Tesseract names them, "fra+eng"
 * @param grey one byte for each pixel, row after row; 0 is black
 */
public record Order(
        Task task,
        String dataFolder,
        String languages,
        Layout layout,
        Treatment treatment,
        int dpi,
        int widthPx,
        int heightPx,
        @SuppressWarnings("ArrayRecordComponent") byte[] grey) {
    /** What a child can be asked to do. */
    public enum Task {
        /** Words with boxes and confidence. */
        READ,
        /** Which way up the page is, and its script. */
        ORIENT
    }

    /** How the pixels are taken apart. */
    public enum Layout {
        /** A page, with columns perhaps. */
        PAGE,
        /** One block of lines that go through from left to right. */
        BLOCK
    }

    public Order {
        if ((long) widthPx * heightPx != grey.length)
            throw new IllegalArgumentException(
                    "A page of " + widthPx + " x " + heightPx + " cannot have " + grey.length + " pixels");
    }
}
