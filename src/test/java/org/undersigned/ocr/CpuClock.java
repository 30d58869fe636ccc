package org.undersigned.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of this program with all that it has started, whether still running or ended. Linux only. */
final class CpuClock {
    private static final double TICKS_PER_SECOND = 100;

    private CpuClock() {}

    static double seconds() {
        return of(ProcessHandle.current())
                + ProcessHandle.current()
                        .descendants()
                        .mapToDouble(CpuClock::of)
                        .sum();
    }

    /** Of this process alone, without those that it has started and that still run. */
    static double own() {
        return of(ProcessHandle.current());
    }

    /** Of a process that runs, without those that it has started. */
    static double alone(ProcessHandle process) {
        return of(process, 12);
    }

    /** A process and those of its children that have ended. */
    private static double of(ProcessHandle process) {
        return of(process, 14);
    }

    /** @param last field of the process's line that counts: 11 and 12 are its own time, 13 and 14 that of children that have ended */
    private static double of(ProcessHandle process, int last) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 11; field <= last; field++) ticks += Long.parseLong(fields[field]);
            return ticks / TICKS_PER_SECOND;
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
