package org.undersigned;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application, nothing else: what happens is decided by the command line. */
@SpringBootApplication
public class Undersigned {
    public static void main(String[] args) {
        throw new UnsupportedOperationException("the command line is not wired yet");
    }
}
