package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.RunSummary;

/** Runs: whether they add up, what they left out and why, and going through that again. */
@Controller
@ServerOnly
final class RunPages {
    /** A number that fits a long. */
    static final String RUN = "{run:\\d{1,18}}";

    private static final int MOST = 50;

    private final RunBook runs;
    private final Reruns reruns;

    RunPages(RunBook runs, Reruns reruns) {
        this.runs = runs;
        this.reruns = reruns;
    }

    @GetMapping("/runs")
    String runs(Model model) {
        List<RunSummary> recent = runs.recent(MOST);
        model.addAttribute("runs", recent);
        model.addAttribute("isAnyRunning", recent.stream().anyMatch(run -> run.state() == RunSummary.State.RUNNING));
        model.addAttribute("charts", RunCharts.of(recent));
        model.addAttribute("most", MOST);
        return "runs";
    }

    @GetMapping("/runs/" + RUN)
    String run(@PathVariable long run, Model model) {
        RunSummary summary = runs.find(run).orElseThrow(() -> NotThere.run(run));
        boolean isRunning = summary.state() == RunSummary.State.RUNNING;
        model.addAttribute("run", summary);
        model.addAttribute("isRunning", isRunning);
        model.addAttribute("groups", FailureGroup.of(summary));
        model.addAttribute("touched", isRunning ? 0 : runs.touched(Reruns.failures(run, Optional.empty())));
        return "run";
    }

    @PostMapping("/runs/" + RUN + "/rerun")
    String rerun(@PathVariable long run, @RequestParam Optional<Cause> cause) {
        return "redirect:/runs/" + reruns.begin(run, cause);
    }
}
