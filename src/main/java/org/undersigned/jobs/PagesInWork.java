package org.undersigned.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageListener;

/** How many pages this process has read of records that have no outcome yet: a record of a thousand pages is one file, and an hour. */
@Component
public class PagesInWork {
    private final Map<Long, AtomicInteger> byRun = new ConcurrentHashMap<>();

    /** Of a run, in this process only. */
    public int of(long run) {
        AtomicInteger pages = byRun.get(run);
        return pages == null ? 0 : pages.get();
    }

    /** The pages of a run, with those of records that this process has in work. */
    public Ledger.Pages with(Ledger.Pages ended, long run) {
        return new Ledger.Pages(ended.found(), Math.min(ended.found(), ended.done() + of(run)));
    }

    /** For one record; when it is closed, its outcome speaks for its pages. */
    Count count(long run) {
        return new Count(byRun.computeIfAbsent(run, any -> new AtomicInteger()));
    }

    /** Counts the pages of one record. */
    static final class Count implements PageListener, AutoCloseable {
        private final AtomicInteger ofRun;
        private final AtomicInteger counted = new AtomicInteger();

        private Count(AtomicInteger ofRun) {
            this.ofRun = ofRun;
        }

        @Override
        public void done(Page page, int pages) {
            counted.incrementAndGet();
            ofRun.incrementAndGet();
        }

        @Override
        public void close() {
            ofRun.addAndGet(-counted.getAndSet(0));
        }
    }
}
