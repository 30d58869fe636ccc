package org.undersigned.jobs;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A lot as its worker begins, marks and ends it; every write proves the worker's lease. */
@Component
class Lots {
    private final JdbcTemplate jdbc;
    private final Lease lease;

    Lots(JdbcTemplate jdbc, Lease lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /**
     * Counts the attempt before the work. The record that was in work when the last worker died becomes a suspect; when it
     * was alone in that worker, it is the culprit and is quarantined. A task of an earlier epoch tells nothing of that: what
     * is in work may be in good hands.
     *
     * @return which attempt this is; 0: do not work
     */
    int begin(LotRef lot) {
        return lease.write(() -> {
            if (jdbc.queryForList(
                            "select 1 from run where id = ? and state in ('INTAKE', 'RUNNING') for share", lot.run())
                    .isEmpty()) return 0;
            suspect(lot);
            return jdbc.queryForList("""
                            update lot set state = 'RUNNING', attempts = attempts + 1, current_record = null
                            where run = ? and no = ? and epoch = ? and state in ('READY', 'RUNNING') returning attempts""", Integer.class, lot.run(), lot.no(), lot.epoch()).stream()
                    .findFirst()
                    .orElse(0);
        });
    }

    private void suspect(LotRef lot) {
        jdbc.update("""
                update run_record r set suspect = true,
                  outcome = case when l.alone then 'QUARANTINED' else r.outcome end,
                  cause = case when l.alone then 'KILLED_WORKER' else r.cause end
                from lot l
                where l.run = ? and l.no = ? and l.epoch = ? and r.run = l.run and r.lot = l.no and r.no = l.current_record
                  and r.outcome = 'PENDING'""", lot.run(), lot.no(), lot.epoch());
    }

    /**
     * Before each record, in a transaction of its own. It is there for the death of this JVM, not of the database, so the
     * disk need not be waited for.
     */
    void mark(LotRecord record) {
        lease.write(() -> {
            jdbc.execute("set local synchronous_commit = off");
            return jdbc.update(
                    "update lot set current_record = ?, alone = ? where run = ? and no = ?",
                    record.no(),
                    record.suspect(),
                    record.run(),
                    record.lot());
        });
    }

    /** @param state DONE, STOPPED or FAILED */
    void end(LotRef lot, String state) {
        lease.write(() -> jdbc.update("""
                update lot set state = ?, current_record = null, indexed = c.indexed, unchanged = c.unchanged,
                  refused = c.refused, failed = c.failed, quarantined = c.quarantined
                from (select count(*) filter (where outcome = 'INDEXED') indexed,
                        count(*) filter (where outcome = 'UNCHANGED') unchanged,
                        count(*) filter (where outcome = 'REFUSED') refused,
                        count(*) filter (where outcome = 'FAILED') failed,
                        count(*) filter (where outcome = 'QUARANTINED') quarantined
                      from run_record where run = ? and lot = ?) c
                where run = ? and no = ? and epoch = ? and state = 'RUNNING'""", state, lot.run(), lot.no(), lot.run(), lot.no(), lot.epoch()));
    }

    /** The attempt ended with its worker alive. A handover to another worker does not count as one. */
    void release(LotRef lot, boolean counts) {
        lease.write(() -> jdbc.update(
                "update lot set attempts = attempts - ?, current_record = null where run = ? and no = ? and epoch = ?",
                counts ? 0 : 1,
                lot.run(),
                lot.no(),
                lot.epoch()));
    }

    /** The attempt was in vain for no fault of the lot's, and does not count. Returns how many such there were. */
    int setBack(LotRef lot) {
        return lease.write(() -> jdbc.queryForList("""
                update lot set attempts = attempts - 1, setbacks = setbacks + 1, current_record = null
                where run = ? and no = ? and epoch = ? returning setbacks""", Integer.class, lot.run(), lot.no(), lot.epoch()).stream()
                .findFirst()
                .orElse(1));
    }

    /** Retries are spent: what is still pending has failed, and the lot adds up. */
    void giveUp(LotRef lot, String detail) {
        lease.write(() -> jdbc.update("""
                update run_record set outcome = 'FAILED', cause = 'INTERNAL', detail = ?
                where run = ? and lot = ? and outcome = 'PENDING'""", detail, lot.run(), lot.no()));
        end(lot, "DONE");
    }

    /** In work for nobody: its worker died, and it may not begin again. */
    boolean isAbandoned(LotRef lot) {
        return !jdbc.queryForList(
                        "select 1 from lot where run = ? and no = ? and epoch = ? and state = 'RUNNING'",
                        lot.run(),
                        lot.no(),
                        lot.epoch())
                .isEmpty();
    }
}
