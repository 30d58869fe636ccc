package org.undersigned.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;
import org.undersigned.jobs.Schedule;

/** The jobs that somebody has written down: when they begin, what is wrong with their files; begin one now, pause and resume it. */
@Controller
@ServerOnly
final class JobPages {
    private final JobBook jobs;
    private final RunBook runs;
    private final Audit audit;
    private final Access access;

    JobPages(JobBook jobs, RunBook runs, Audit audit, Access access) {
        this.jobs = jobs;
        this.runs = runs;
        this.audit = audit;
        this.access = access;
    }

    /** A job with the state of its newest run. */
    record Shown(JobBook.Kept kept, Optional<RunSummary> last) {
        /** Whose clock its times are shown by. */
        public ZoneId zone() {
            return kept.file()
                    .definition()
                    .flatMap(JobDefinition::schedule)
                    .map(Schedule::zone)
                    .orElse(ZoneId.systemDefault());
        }
    }

    @GetMapping("/jobs")
    String jobs(Model model) {
        List<Shown> shown = jobs.jobs().stream()
                .map(kept -> new Shown(kept, kept.lastRun().flatMap(runs::progress)))
                .toList();
        model.addAttribute("jobs", shown);
        return "jobs";
    }

    @PostMapping("/jobs/{job}/run")
    String run(@PathVariable String job) {
        try {
            long run = jobs.run(expect(job));
            audit.enter(access.actor(), "job begun", job, "as run " + run);
            return "redirect:/runs/" + run;
        } catch (Runs.AlreadyRunning refused) {
            throw new WrongQuestion("wrong.job-running", job);
        }
    }

    @PostMapping("/jobs/{job}/pause")
    String pause(@PathVariable String job) {
        jobs.pause(expect(job));
        audit.enter(access.actor(), "job paused", job, "");
        return "redirect:/jobs";
    }

    @PostMapping("/jobs/{job}/resume")
    String resume(@PathVariable String job) {
        jobs.resume(expect(job));
        audit.enter(access.actor(), "job resumed", job, "");
        return "redirect:/jobs";
    }

    /** Only names of files that are there: what was sent never becomes a path. */
    private JobDefinition expect(String job) {
        JobBook.Kept kept = jobs.jobs().stream()
                .filter(known -> known.job().equals(job))
                .findFirst()
                .orElseThrow(() -> new NotThere("gone.job", job));
        return kept.file().definition().orElseThrow(() -> new WrongQuestion("wrong.job", job));
    }
}
