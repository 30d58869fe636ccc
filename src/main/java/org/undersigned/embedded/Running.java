package org.undersigned.embedded;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The use of running servers by this process. Closing it is leaving; the last to leave stops them. */
public final class Running implements AutoCloseable {
    private final Optional<Database> database;
    private final Optional<URI> elasticsearch;
    private final Runnable leave;
    private final AtomicBoolean left = new AtomicBoolean();

    Running(Optional<Database> database, Optional<URI> elasticsearch, Runnable leave) {
        this.database = database;
        this.elasticsearch = elasticsearch;
        this.leave = leave;
    }

    /** Present if PostgreSQL was asked for. */
    public Optional<Database> database() {
        return database;
    }

    /** Present if Elasticsearch was asked for. */
    public Optional<URI> elasticsearch() {
        return elasticsearch;
    }

    /** May be called more than once, and from a shutdown hook. */
    @Override
    public void close() {
        if (left.compareAndSet(false, true)) leave.run();
    }
}
