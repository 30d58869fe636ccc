package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question after the other, by keyboard: is this printed name that organisation? */
@Controller
@ServerOnly
final class ReviewPages {
    private final Reviewing reviewing;

    ReviewPages(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** @param done what was decided just now, so that it can be taken back */
    @GetMapping("/review")
    String review(
            @RequestParam(defaultValue = "0") int at,
            @RequestParam Optional<String> done,
            @RequestParam(defaultValue = "") List<String> with,
            Model model) {
        at = Math.max(0, at);
        model.addAttribute("asked", reviewing.question(at).orElse(null));
        model.addAttribute("calibration", reviewing.calibration());
        model.addAttribute("at", at);
        model.addAttribute("done", done.orElse(null));
        model.addAttribute("with", with);
        return "review";
    }

    @PostMapping("/review/same")
    String same(
            @RequestParam String form,
            @RequestParam String organisation,
            @RequestParam(defaultValue = "0") int at,
            RedirectAttributes next) {
        reviewing.same(form, organisation);
        return onwards(form, List.of(organisation), at, next);
    }

    @PostMapping("/review/different")
    String different(
            @RequestParam String form,
            @RequestParam List<String> organisation,
            @RequestParam(defaultValue = "0") int at,
            RedirectAttributes next) {
        reviewing.different(form, organisation);
        return onwards(form, organisation, at, next);
    }

    @PostMapping("/review/undo")
    String undo(@RequestParam String form, @RequestParam List<String> organisation, RedirectAttributes next) {
        reviewing.takeBack(form, organisation);
        next.addAttribute("at", reviewing.placeOf(form));
        return "redirect:/review";
    }

    private static String onwards(String form, List<String> organisations, int at, RedirectAttributes next) {
        next.addAttribute("at", at);
        next.addAttribute("done", form);
        next.addAttribute("with", organisations.toArray(String[]::new));
        return "redirect:/review";
    }
}
