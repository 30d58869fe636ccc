package org.undersigned.ocr;

/** A record, opened; its pages are asked for one after the other, by one thread. */
interface PageSource extends AutoCloseable {
    int pages();

    /** @param number from 1 */
    PageContent page(int number) throws PageLost;

    @Override
    void close();
}
