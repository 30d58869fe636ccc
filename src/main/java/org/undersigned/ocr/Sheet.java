package org.undersigned.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** One page of a record as something to look at, measured in the pixels that the boxes of its lines are counted in. */
interface Sheet extends AutoCloseable {
    int widthPx();

    int heightPx();

    /** @param scale how many pixels are drawn for each pixel of the page */
    BufferedImage draw(Box part, double scale) throws IOException;

    @Override
    void close() throws IOException;
}
