package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;

/** An original on a file system of this machine. */
record LocalFile(Path path) implements Original {
    @Override
    public String address() {
        return path.toString();
    }

    @Override
    public Optional<Look> look() {
        return Look.at(path);
    }

    @Override
    public ArchivalRecord accept(Intake intake) {
        return intake.accept(path);
    }
}
