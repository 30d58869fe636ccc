package org.undersigned.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.Inbox;

/** Hands files on to be read. */
@Component
@ServerOnly
final class RunningReception implements Reception {
    private final Inbox inbox;

    RunningReception(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Inbox.Received receive(String name, InputStream bytes) throws IOException {
        return inbox.receive(name, bytes);
    }
}
