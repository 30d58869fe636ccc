package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to work on a task, held by the thread that db-scheduler gave it to. The task's row carries a version that goes up
 * with every pick and every revival, so (task, instance, version) is a fencing token: a worker that was believed dead and
 * wakes up cannot write any more.
 */
@Component
class Lease {
    /** Another worker has the task now; whatever this one still does must not be written. */
    static final class Lost extends RuntimeException {
        Lost(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final class Held {
        final ExecutionContext context;

        @Nullable
        RuntimeException lost;

        Held(ExecutionContext context) {
            this.context = context;
        }
    }

    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Lease(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static boolean held() {
        return HELD.get() != null;
    }

    static boolean shuttingDown() {
        return Optional.ofNullable(HELD.get())
                .map(held -> held.context.getSchedulerState().isShuttingDown())
                .orElse(false);
    }

    <T> T hold(ExecutionContext context, Supplier<T> work) {
        HELD.set(new Held(context));
        try {
            return work.get();
        } finally {
            HELD.remove();
        }
    }

    /**
     * Writes in a transaction (the current one, or a new one) in which the lease is proved and locked first. One failure is
     * for ever: Spring Batch repeats a failed closing update with status UNKNOWN, which must not go through.
     */
    <T extends @Nullable Object> T write(Supplier<T> write) {
        Held held = HELD.get();
        if (held == null) throw new Lost("this thread holds no lease", null);
        if (held.lost != null) throw new Lost("the lease was lost before", held.lost);
        try {
            return transaction.execute(status -> {
                verify(held.context.getExecution());
                return write.get();
            });
        } catch (RuntimeException e) {
            held.lost = e;
            throw e;
        }
    }

    private void verify(Execution e) {
        boolean ours = !jdbc.queryForList(
                        "select 1 from scheduled_tasks"
                                + " where task_name = ? and task_instance = ? and version = ? and picked for share",
                        e.getTaskName(),
                        e.getId(),
                        e.version)
                .isEmpty();
        if (!ours)
            throw new Lost("another worker has " + e.getTaskName() + " " + e.getId() + ", version " + e.version, null);
    }
}
