package org.undersigned.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;

/**
 * An original in a bucket.
 *
 * @param look as the bucket told it: size, time and entity tag; what has kept them is not fetched again
 */
record BucketObject(Buckets buckets, BucketAddress at, Optional<Look> look) implements Original {
    @Override
    public String address() {
        return at.toString();
    }

    /** Fetched only where its size is one that is taken in. */
    @Override
    public ArchivalRecord accept(Intake intake) {
        look.ifPresent(known -> intake.checkSize(known.bytes(), at.name()));
        try {
            Path copy = buckets.fetch(at);
            try {
                return intake.accept(copy, at.name());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(at + " cannot be fetched: " + e.getMessage(), e);
        }
    }
}
