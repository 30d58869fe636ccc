package org.undersigned.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the embedded Elasticsearch may use: it grows with the archive that it holds, at each start anew.
 *
 * @param bothCompilers the first compiler alone halves the work of a start; the second one halves the work of each search
 */
record NodeSize(int heapMegabytes, boolean bothCompilers) {
    /** From here on people search more than they wait for starts. */
    private static final long LARGE_MEGABYTES = 64;

    private static final int MOST_HEAP_MEGABYTES = 4096;
    private static final int SHARE_OF_MEMORY = 4;
    private static final long MEGABYTE = 1 << 20;

    /** @param index the folder of its data, which need not be there; @param leastHeapMegabytes enough for a small archive */
    static NodeSize forIndex(Path index, int leastHeapMegabytes) {
        return of(megabytes(index), memoryMegabytes(), leastHeapMegabytes);
    }

    static NodeSize of(long indexMegabytes, long memoryMegabytes, int leastHeapMegabytes) {
        long most = Math.min(MOST_HEAP_MEGABYTES, memoryMegabytes / SHARE_OF_MEMORY);
        long heap = Math.max(leastHeapMegabytes, Math.min(indexMegabytes, most));
        return new NodeSize((int) heap, indexMegabytes >= LARGE_MEGABYTES);
    }

    private static long megabytes(Path folder) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / MEGABYTE;
        } catch (IOException cannotLook) {
            return 0;
        }
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }
}
