package org.undersigned.jobs;

import org.undersigned.intake.ArchivalRecord;

/**
 * A record in a lot, still to be worked on.
 *
 * @param no in its lot, from 1
 * @param suspect a worker died while it was in work
 */
record LotRecord(long run, int lot, int no, ArchivalRecord record, boolean suspect) {}
