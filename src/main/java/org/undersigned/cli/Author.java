package org.undersigned.cli;

import picocli.CommandLine.Option;

/** Who decides, and why: kept with every decision about the authority file. */
final class Author {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who decides (default: the user of this machine)")
    String by = "";

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "the reason, for those who read it later")
    String why = "";
}
