package org.undersigned.embedded;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring Boot from printing a stack trace for what is told to the user in one line. */
final class LeavesWorldUnfitToTheCommandLine implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return WorldUnfit.in(failure).isPresent();
    }
}
