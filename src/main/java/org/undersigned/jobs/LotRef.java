package org.undersigned.jobs;

import java.util.List;

/**
 * One lot of a run, as handed out to workers.
 *
 * @param no from 1
 * @param epoch how often this lot was handed out anew by an operator; a task of an earlier epoch is refused
 */
record LotRef(long run, int no, int epoch) {
    /** Of tasks that many others wait for. */
    static final int AT_ONCE = Short.MAX_VALUE;

    /** Lots beyond this number are handed out in the order in which they were made. */
    private static final int LOTS_A_LEVEL = 3_000;

    String id() {
        return run + "/" + no + "/" + epoch;
    }

    /** The first lots of every run go before the later ones of any run of the same level, so a small run does not wait for a large one. */
    int priority(int ofJob) {
        return ofJob * LOTS_A_LEVEL - Math.min(no, LOTS_A_LEVEL - 1);
    }

    static LotRef parse(String id) {
        List<String> parts = List.of(id.split("/", -1));
        return new LotRef(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
