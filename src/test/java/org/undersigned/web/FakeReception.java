package org.undersigned.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Fixity;
import org.undersigned.intake.RecordRefused;
import org.undersigned.jobs.Inbox;

/** Stands for the inbox: takes in up to a kilobyte, and knows bytes that it had before. */
final class FakeReception implements Reception {
    private static final int MOST_BYTES = 1_024;

    final List<String> received = new ArrayList<>();

    @Override
    public Inbox.Received receive(String name, InputStream bytes) throws IOException {
        byte[] content = bytes.readAllBytes();
        if (content.length > MOST_BYTES) throw new RecordRefused(Cause.TOO_LARGE, name, "the limit is 1024 bytes");
        String sha256 = Fixity.sha256(content);
        boolean known = received.contains(sha256);
        received.add(sha256);
        return new Inbox.Received(sha256, name, content.length, known ? Optional.empty() : Optional.of(99L));
    }
}
