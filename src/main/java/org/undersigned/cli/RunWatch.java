package org.undersigned.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.PagesInWork;
import org.undersigned.jobs.RunSummary;

/** Waits for a run to end and shows how it goes: a bar with rate and remaining time on a terminal, nothing elsewhere. */
final class RunWatch {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** So that watching takes a fiftieth of the database's time at the most. */
    private static final int PAUSE_TO_LOOK = 50;

    private static final int FOLLOW_UP_LOOKS = 20;
    private static final int SECONDS_BETWEEN_LINES = 30;
    private static final int BAR_COLUMNS = 100;

    private final Ledger ledger;
    private final PagesInWork inWork;
    private final boolean terminal;
    private Duration pause = LOOK;

    RunWatch(Ledger ledger, PagesInWork inWork) {
        this.ledger = ledger;
        this.inWork = inWork;
        this.terminal = System.console() != null;
    }

    RunSummary await(long run) throws InterruptedException {
        if (terminal) show(run);
        else tell(run);
        // this may be the only worker there is; a mail server that does not answer is left to the next one
        for (int looks = 0; looks < FOLLOW_UP_LOOKS && !ledger.isFollowedUp(run); looks++)
            Thread.sleep(LOOK.toMillis());
        return ledger.find(run).orElseThrow(() -> unknown(run));
    }

    private void show(long run) throws InterruptedException {
        try (ProgressBar bar = bar(run, System.err)) {
            RunSummary now = look(run);
            while (now.state() == RunSummary.State.RUNNING) {
                Ledger.Pages pages = pages(run);
                bar.maxHint(pages.found());
                // between its last page and its outcome a record is in neither count
                bar.stepTo(Math.max(bar.getCurrent(), pages.done()));
                bar.setExtraMessage(
                        now.waitsFor().map(trouble -> " waits: " + trouble).orElse(" " + files(now)));
                now = lookAgain(run);
            }
            bar.stepTo(Math.max(bar.getCurrent(), pages(run).done()));
        }
    }

    /** A line now and then, and one whenever the run begins or ceases to wait. */
    private void tell(long run) throws InterruptedException {
        RunSummary now = look(run);
        Optional<String> told = Optional.empty();
        double last = 0;
        while (now.state() == RunSummary.State.RUNNING) {
            if (!now.waitsFor().equals(told)) {
                told = now.waitsFor();
                System.err.println("run " + run
                        + told.map(trouble -> " waits, and will go on by itself: " + trouble)
                                .orElse(" goes on"));
            }
            if (now.seconds() > last + SECONDS_BETWEEN_LINES) {
                last = now.seconds();
                System.err.println("run " + run + ": " + files(now) + progress(pages(run), now.seconds()));
            }
            now = lookAgain(run);
        }
    }

    private static String files(RunSummary now) {
        return now.done() + " of " + now.found() + " files, " + now.notIndexed() + " not indexed";
    }

    private Ledger.Pages pages(long run) {
        return inWork.with(ledger.pages(run), run);
    }

    static String progress(Ledger.Pages pages, double seconds) {
        double rate = pages.done() / Math.max(1, seconds);
        String done = ", " + pages.done() + " of " + pages.found() + " pages";
        return rate == 0
                ? done
                : done
                        + String.format(
                                Locale.ROOT,
                                ", %.1f pages/s, about %.0f s to go",
                                rate,
                                (pages.found() - pages.done()) / rate);
    }

    private RunSummary lookAgain(long run) throws InterruptedException {
        Thread.sleep(pause.toMillis());
        return look(run);
    }

    /** Counting the files of a large run takes a while: then seldom. */
    private RunSummary look(long run) {
        long began = System.nanoTime();
        RunSummary now = counted(run);
        long took = System.nanoTime() - began;
        pause = Duration.ofNanos(Math.min(LONGEST_PAUSE.toNanos(), Math.max(LOOK.toNanos(), PAUSE_TO_LOOK * took)));
        return now;
    }

    private RunSummary counted(long run) {
        return ledger.progress(run).orElseThrow(() -> unknown(run));
    }

    private static WrongUse unknown(long run) {
        return new WrongUse("there is no run " + run + "; see: undersigned runs");
    }

    private static ProgressBar bar(long run, PrintStream terminal) {
        return new ProgressBarBuilder()
                .setTaskName("run " + run)
                .setInitialMax(-1)
                .setUnit(" pages", 1)
                .showSpeed()
                .setMaxRenderedLength(BAR_COLUMNS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, BAR_COLUMNS))
                .build();
    }
}
