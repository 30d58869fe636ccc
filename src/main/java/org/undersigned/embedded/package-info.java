/**
 * PostgreSQL and Elasticsearch, started as child processes when none is configured.
 *
 * <p>In goes the data folder, out come a JDBC address and an Elasticsearch address on the loopback interface. The real
 * servers run beside the program, not inside it; they keep their data under {@code embedded/} in the data folder, are
 * shared by every process that works on that folder, and stop when the last of these has left. All knowledge about who
 * runs and who uses is in files there, read under one lock, so that any process can take over after any other has died.
 * Start reading at {@link org.undersigned.embedded.EmbeddedServices}.
 */
@NullMarked
package org.undersigned.embedded;

import org.jspecify.annotations.NullMarked;
