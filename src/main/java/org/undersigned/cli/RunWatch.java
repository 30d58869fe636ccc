package org.undersigned.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.RunSummary;

/** Waits for a run to end and shows how it goes: a bar with rate and remaining time on a terminal, nothing elsewhere. */
final class RunWatch {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int BAR_COLUMNS = 100;

    private final Ledger ledger;
    private final boolean terminal;

    RunWatch(Ledger ledger) {
        this.ledger = ledger;
        this.terminal = System.console() != null;
    }

    RunSummary await(long run) throws InterruptedException {
        if (!terminal) return awaitQuietly(run);
        try (ProgressBar bar = bar(run, System.err)) {
            RunSummary now = look(run);
            while (now.state() == RunSummary.State.RUNNING) {
                bar.maxHint(now.found());
                bar.stepTo(now.done());
                bar.setExtraMessage(now.waitsFor()
                        .map(trouble -> " waits: " + trouble)
                        .orElse(" " + now.pagesRead() + " pages read, " + now.notIndexed() + " not indexed"));
                Thread.sleep(LOOK.toMillis());
                now = look(run);
            }
            bar.stepTo(now.done());
            return now;
        }
    }

    private RunSummary awaitQuietly(long run) throws InterruptedException {
        RunSummary now = look(run);
        Optional<String> told = Optional.empty();
        while (now.state() == RunSummary.State.RUNNING) {
            if (!now.waitsFor().equals(told)) {
                told = now.waitsFor();
                System.err.println("run " + run
                        + told.map(trouble -> " waits, and will go on by itself: " + trouble)
                                .orElse(" goes on"));
            }
            Thread.sleep(LOOK.toMillis());
            now = look(run);
        }
        return now;
    }

    private RunSummary look(long run) {
        return ledger.find(run).orElseThrow(() -> new WrongUse("there is no run " + run + "; see: undersigned runs"));
    }

    private static ProgressBar bar(long run, PrintStream terminal) {
        return new ProgressBarBuilder()
                .setTaskName("run " + run)
                .setInitialMax(-1)
                .showSpeed()
                .setMaxRenderedLength(BAR_COLUMNS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, BAR_COLUMNS))
                .build();
    }
}
