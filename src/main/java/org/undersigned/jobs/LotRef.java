package org.undersigned.jobs;

import java.util.List;

/**
 * One lot of a run, as handed out to workers.
 *
 * @param no from 1
 * @param epoch how often this lot was handed out anew by an operator; a task of an earlier epoch is refused
 */
record LotRef(long run, int no, int epoch) {
    String id() {
        return run + "/" + no + "/" + epoch;
    }

    static LotRef parse(String id) {
        List<String> parts = List.of(id.split("/", -1));
        return new LotRef(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
