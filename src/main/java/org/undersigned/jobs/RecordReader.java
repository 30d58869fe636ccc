package org.undersigned.jobs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one record after it has been marked as the one in work. A suspect works alone in its JVM: should that die again, no
 * innocent record of another thread is blamed.
 */
@Component
@WorkerOnly
class RecordReader {
    private final Lots lots;
    private final Work work;
    private final TransactionTemplate own;
    private final ReadWriteLock jvm = new ReentrantReadWriteLock(true);

    RecordReader(Lots lots, Work work, PlatformTransactionManager transactions) {
        this.lots = lots;
        this.work = work;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Work.Done read(LotRecord record) throws Exception {
        Lock lock = record.suspect() ? jvm.writeLock() : jvm.readLock();
        lock.lockInterruptibly();
        try (MDC.MDCCloseable inWork =
                MDC.putCloseable("record", record.record().sha256())) {
            own.executeWithoutResult(status -> lots.mark(record));
            return work.read(record);
        } finally {
            lock.unlock();
        }
    }
}
