package org.undersigned.embedded;

/** One of the two servers, as the processes that share it see it. Called under the {@link StartLock} only. */
interface Server {

    /** Starts the server unless it runs; returns when it answers. */
    void start();

    /** Stops the server if it runs; returns when it has ended. */
    void stop();

    boolean isRunning();
}
