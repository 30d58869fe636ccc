package org.undersigned.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Organisations: all of them by name, and one with everything that is known of it. */
@Controller
@ServerOnly
final class OrganisationPages {
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final OrganisationFiles files;
    private final Companies companies;

    OrganisationPages(Catalogue catalogue, OrganisationFiles files, Companies companies) {
        this.catalogue = catalogue;
        this.files = files;
        this.companies = companies;
    }

    @GetMapping("/organisations")
    String organisations(@RequestParam Optional<String> q, Model model) {
        String typed = q.orElse("").strip();
        model.addAttribute("typed", typed);
        model.addAttribute("organisations", catalogue.organisations(typed, MOST));
        model.addAttribute("total", catalogue.count().organisations());
        model.addAttribute("most", MOST);
        return "organisations";
    }

    @GetMapping("/organisations/{id}")
    String organisation(@PathVariable String id, Model model) {
        OrganisationFile file = files.find(id).orElseThrow(() -> NotThere.organisation(id));
        String today = file.organisation().id();
        if (!today.equals(id)) return "redirect:/organisations/" + UriUtils.encodePathSegment(today, "UTF-8");
        model.addAttribute("file", file);
        Company company = companies.of(file.organisation());
        model.addAttribute("network", company.network());
        model.addAttribute("absences", company.absences());
        return "organisation";
    }
}
