package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a file looks without being read: when none of this has changed, its bytes have not either.
 *
 * @param modified nanoseconds since 1970
 * @param key what the file system calls it: another file that was moved to the same name has another one
 */
record Look(long bytes, long modified, String key) {
    /** None where it cannot be looked at. */
    static Optional<Look> at(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Look(is.size(), is.lastModifiedTime().to(TimeUnit.NANOSECONDS), String.valueOf(is.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
