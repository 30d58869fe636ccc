package org.undersigned.signatories;

import java.util.List;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;

/** Reads a band of a page again, with other settings than the first time; asked for the same band once more, with yet others. */
@FunctionalInterface
public interface Rereading {
    /**
     * @param page from 1
     * @param band where numbers are missing, in the pixels of the page; it may reach beyond the page's edges
     * @return the lines read there with their places on the page; none where the band cannot be read again
     */
    List<Line> read(int page, Box band);

    /** Where there is no picture to go back to. */
    static Rereading none() {
        return (page, band) -> List.of();
    }
}
