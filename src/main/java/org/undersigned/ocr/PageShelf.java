package org.undersigned.ocr;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The pages of a long record. They are kept in a file as soon as they are read and come back one at a time, so that a record of thousands of pages takes
 * little more memory than a short one. The file has no name, so it goes with whoever uses it last, and with the process, however that ends.
 */
final class PageShelf extends AbstractList<Page> implements RandomAccess {
    private final Path folder;
    /** No channel: that would be closed for all when one thread is interrupted. */
    private final RandomAccessFile file;

    private final long[] starts;
    private final int[] lengths;

    private PageShelf(Path folder, RandomAccessFile file, int pages) {
        this.folder = folder;
        this.file = file;
        this.starts = new long[pages];
        this.lengths = new int[pages];
    }

    /**
     * @param folder where the file stands
     * @param pages how many there will be
     */
    static PageShelf in(Path folder, int pages) {
        try {
            File named = File.createTempFile("undersigned-pages-", null, folder.toFile());
            RandomAccessFile file = new RandomAccessFile(named, "rw");
            // where open files cannot be deleted, at the end
            if (!named.delete()) named.deleteOnExit();
            return new PageShelf(folder, file, pages);
        } catch (IOException e) {
            throw unfit(folder, e);
        }
    }

    /** Once for each page. */
    void put(Page page) {
        byte[] bytes = PageBytes.of(page);
        int index = page.number() - 1;
        try {
            synchronized (file) {
                long end = file.length();
                file.seek(end);
                file.write(bytes);
                starts[index] = end;
                lengths[index] = bytes.length;
            }
        } catch (IOException e) {
            throw unfit(folder, e);
        }
    }

    @Override
    public Page get(int index) {
        try {
            return PageBytes.page(bytes(index));
        } catch (IOException e) {
            throw unfit(folder, e);
        }
    }

    private byte[] bytes(int index) throws IOException {
        synchronized (file) {
            if (lengths[index] == 0) throw new IllegalStateException("page " + (index + 1) + " has not been read");
            byte[] bytes = new byte[lengths[index]];
            file.seek(starts[index]);
            file.readFully(bytes);
            return bytes;
        }
    }

    private static OcrUnavailable unfit(Path folder, IOException why) {
        return new OcrUnavailable("The pages of a long record cannot be kept in " + folder + " (" + why.getMessage()
                + "); free some space, or set java.io.tmpdir to another folder");
    }

    @Override
    public int size() {
        return lengths.length;
    }
}
