package org.undersigned;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.undersigned.cli.Cli;

/** The application, nothing else: what happens is decided by the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Undersigned {
    public static void main(String[] arguments) {
        String[] command = arguments.length == 0 ? new String[] {"serve", "--run-jobs"} : arguments;
        System.exit(Cli.run(Undersigned.class, command));
    }
}
