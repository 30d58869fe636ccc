package org.undersigned.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageListener;

/** Shows how the reading of one record goes: pages done, rate and remaining time on a terminal, nothing elsewhere. */
final class PageWatch implements PageListener, AutoCloseable {
    private static final int BAR_COLUMNS = 100;

    private final @Nullable ProgressBar bar;
    private int unreadable;

    PageWatch(String fileName) {
        this.bar = System.console() == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(fileName)
                        .setInitialMax(-1)
                        .setUnit(" pages", 1)
                        .showSpeed()
                        .setMaxRenderedLength(BAR_COLUMNS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, BAR_COLUMNS))
                        .build();
    }

    @Override
    public synchronized void done(Page page, int pages) {
        if (page.unreadable().isPresent()) unreadable++;
        if (bar == null) return;
        bar.maxHint(pages);
        bar.step();
        if (unreadable > 0) bar.setExtraMessage(" " + unreadable + " unreadable");
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
