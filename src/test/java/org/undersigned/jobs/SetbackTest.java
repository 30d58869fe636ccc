package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.undersigned.search.IndexUnavailable;

class SetbackTest {
    static List<Exception> passing() {
        return List.of(
                new IndexUnavailable("busy", true),
                new DataAccessResourceFailureException("away"),
                new CannotAcquireLockException("deadlock"),
                new CannotCreateTransactionException("no connection"),
                // what a server that is stopped says to the connections it ends
                new UncategorizedSQLException("ask", "select 1", new SQLException("terminating connection", "57P01")),
                new IllegalStateException(new SQLException("this connection has been closed", "08003")),
                // what comes when a savepoint is rolled back over a connection that is gone
                new TransactionSystemException("could not roll back"),
                // what the client of the index makes of it, and what a file that was being read does
                new RuntimeException("thread waiting for the response was interrupted", new InterruptedException()),
                new UncheckedIOException(new ClosedByInterruptException()));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatGoesAwayByItselfIsWaitedOutHoweverDeepItIsWrapped(Exception trouble) {
        assertThat(Setback.of(new RuntimeException("step failed", trouble)).kind())
                .isEqualTo(Setback.Kind.PASSING);
    }

    static List<Exception> faults() {
        return List.of(
                new IllegalArgumentException("a fault"),
                new DataIntegrityViolationException("twice", new SQLException("duplicate key", "23505")),
                new IOException("no such stream"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNobodyElses(Exception fault) {
        assertThat(Setback.of(fault).kind()).isEqualTo(Setback.Kind.FAULT);
    }

    @Test
    void wrongCredentialsNeedSomebody() {
        assertThat(Setback.of(new IndexUnavailable("set the password", false)).kind())
                .isEqualTo(Setback.Kind.WORLD_UNFIT);
    }
}
