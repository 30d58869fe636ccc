package org.undersigned.web;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, and the log of who did what. */
@Controller
@ServerOnly
final class SignInPages {
    private static final int MOST_ENTRIES = 500;

    private final Audit audit;
    private final OidcSettings oidc;

    SignInPages(Audit audit, AccessSettings settings) {
        this.audit = audit;
        this.oidc = settings.oidc();
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> wait,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> refused,
            @RequestParam Optional<String> away,
            Model model) {
        model.addAttribute("failed", failed.isPresent());
        model.addAttribute("wait", wait.isPresent());
        model.addAttribute("out", out.isPresent());
        if (oidc.isOn()) elsewhere(refused.isPresent(), away.isPresent(), model);
        return "sign-in";
    }

    private void elsewhere(boolean refused, boolean away, Model model) {
        model.addAttribute("elsewhere", oidc.label()).addAttribute("elsewhereAt", OidcSignIn.BEGINS_AT);
        model.addAttribute("refused", refused).addAttribute("away", away);
    }

    @GetMapping("/audit")
    String audit(Model model) {
        model.addAttribute("entries", audit.latest(MOST_ENTRIES));
        model.addAttribute("problems", Audit.problems(audit.all().iterator()));
        model.addAttribute("most", MOST_ENTRIES);
        model.addAttribute("zone", ZoneId.systemDefault());
        return "audit";
    }
}
