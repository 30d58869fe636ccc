package org.undersigned.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, in a real browser. */
class SignInIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    static Path store;

    @Test
    void eachSeesWhatTheirRoleMayDo() {
        FakeAccounts accounts = new FakeAccounts();
        accounts.put("reader", PASSWORD, Role.READER);
        accounts.put("operator", PASSWORD, Role.OPERATOR);
        try (Chromium chromium = Chromium.open();
                Site site = Site.open(store, accounts)) {
            Page page = chromium.page(site.address("").toString(), 1280, 800, ColorScheme.LIGHT);
            page.navigate("/deliver");
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
            assertThat(Chromium.obstacles(page)).isEmpty();
            signIn(page, "operator", "wrong password");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
            signIn(page, "operator", PASSWORD);
            assertThat(page.getByRole(AriaRole.HEADING, named("Deliver files"))).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            signIn(page, "reader", PASSWORD);
            assertThat(page.getByRole(AriaRole.LINK, named("Organisations"))).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Runs"))).hasCount(0);
            assertThat(page.navigate("/runs").status()).isEqualTo(403);
        }
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
