package org.undersigned.jobs;

import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.undersigned.ocr.OcrUnavailable;
import org.undersigned.search.IndexUnavailable;

/**
 * Why a piece of work could not be finished, read from what was thrown: Spring Batch wraps it several times over.
 *
 * @param reason for people: the one message in the chain of causes that says what is the matter
 */
record Setback(Kind kind, String reason) {
    enum Kind {
        /** Goes away by itself: an overloaded index, a database that restarts. */
        PASSING,
        /** Somebody has to act: no language data, a full disk, wrong credentials. */
        WORLD_UNFIT,
        /** Of this program, or of one record. */
        FAULT
    }

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private static final List<Class<? extends Exception>> DATABASE_AWAY = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class);

    /** SQLSTATE classes of a connection that broke, of a server short of something, stopped, or in trouble itself. */
    private static final List<String> STATES_AWAY = List.of("08", "53", "57", "58");

    static Setback of(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(Setback::of)
                .orElse(new Setback(Kind.FAULT, "it ended " + execution.getStatus()));
    }

    static Setback of(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            root = t;
            if (t instanceof IndexUnavailable index)
                return new Setback(index.passing() ? Kind.PASSING : Kind.WORLD_UNFIT, message(t));
            if (t instanceof SourceUnavailable source)
                return new Setback(source.passing() ? Kind.PASSING : Kind.WORLD_UNFIT, message(t));
            if (t instanceof OcrUnavailable || t instanceof StageCache.NotKept)
                return new Setback(Kind.WORLD_UNFIT, message(t));
            // a record is not to blame that its worker was asked to leave
            if (t instanceof InterruptedException || t instanceof ClosedByInterruptException)
                return new Setback(Kind.PASSING, "the worker was stopped");
            if (isDatabaseAway(t)) return new Setback(Kind.PASSING, "PostgreSQL: " + message(deepest(t)));
        }
        return new Setback(Kind.FAULT, root.toString());
    }

    /** Not a fault of the record in work, whichever it was. */
    static boolean isOfTheWorld(Throwable thrown) {
        return of(thrown).kind() != Kind.FAULT;
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        if (thrown instanceof SQLException sql && sql.getSQLState() != null)
            return STATES_AWAY.stream().anyMatch(sql.getSQLState()::startsWith);
        return DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(thrown));
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return deepest;
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.toString() : message;
    }

    /** Twice as long each time, and never quite the same: what failed together need not come back together. */
    static Duration delay(int times) {
        long most = Math.min(LONGEST_DELAY.toMillis(), 1000L << Math.min(times, 16));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
