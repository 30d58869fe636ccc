package org.undersigned.cli;

/** The command was asked for something that cannot be: told in one line, exit 1. */
final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
