package org.undersigned.web;

import java.io.IOException;
import java.io.InputStream;
import org.undersigned.jobs.Inbox;

/** Where files are handed in. */
interface Reception {
    Inbox.Received receive(String name, InputStream bytes) throws IOException;
}
