package org.undersigned.cli;

/** The exit codes that scripts rely on. */
final class Exit {
    static final int ALL_WELL = 0;

    /** Wrong use: an unknown option, a file that is not there. */
    static final int WRONG_USE = 1;

    /** The world is not fit: no service, no language data, disk full. */
    static final int WORLD_UNFIT = 2;

    /** Done, but some records were refused, failed or quarantined. */
    static final int SOME_FAILED = 3;

    private Exit() {}
}
