package org.undersigned.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.Undersigned;

/** The whole archive in a real browser, with everything real behind it: one story told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingRoomIT {
    private static final Path SCANS = Path.of("input-scans");
    private static final Path LETTER = SCANS.resolve("15-tribune-hopitaux-fr.pdf");
    private static final Path SCAN = SCANS.resolve("02-schiffe-ohne-waffen-de.pdf");
    private static final Path SEALED = SCANS.resolve("sealed-minutes.pdf");

    /** OCR on a machine that does other things too. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static ConfigurableApplicationContext archive;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        archive = new SpringApplicationBuilder(Undersigned.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run("--undersigned.data=" + data, "--undersigned.worker=true", "--server.port=0");
        page = chromium.page(site(), 1440, 900, ColorScheme.LIGHT);
        page.setDefaultTimeout(60_000);
    }

    @AfterAll
    static void close() {
        if (archive != null) archive.close();
        if (chromium != null) chromium.close();
    }

    private static String site() {
        return "http://localhost:" + archive.getEnvironment().getProperty("local.server.port");
    }

    @Test
    @Order(1)
    void filesAreDeliveredAndTold() {
        page.navigate("/deliver");
        page.getByLabel("Choose files").setInputFiles(new Path[] {LETTER, SCAN, SEALED});
        page.getByRole(AriaRole.BUTTON, named("Deliver")).click();
        assertThat(page.locator(".delivered .well")).hasCount(3);
        String run = page.locator(".delivered a").nth(1).getAttribute("href");
        page.navigate(run);
        assertThat(page.getByText("Every record of this run is in the index.")).isVisible(PATIENTLY);
        page.navigate("/deliver");
        page.getByLabel("Choose files").setInputFiles(LETTER);
        page.getByRole(AriaRole.BUTTON, named("Deliver")).click();
        assertThat(page.getByText("is in the archive already")).isVisible();
    }

    @Test
    @Order(2)
    void aSearchLeadsToTheInkThatWasFound() {
        page.navigate("/");
        page.getByLabel("Search statements").fill("hopital nuit");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.locator("mark").first()).isVisible();
        page.getByText("Why this statement").first().click();
        assertThat(page.getByText("stands in it").first()).isVisible();
        Chromium.picture(page, "search");
        page.locator(".hit h3 a").first().click();
        Locator found = page.locator(".paper .found").first();
        BoundingBox word = found.boundingBox();
        BoundingBox desk = page.locator(".desk").boundingBox();
        assertThat(word.width).isGreaterThan(5);
        assertThat(word.y).as("on the screen at once").isBetween(desk.y, desk.y + desk.height);
        assertThat(drawn()).as("the picture is there").isTrue();
        Chromium.picture(page, "statement");
        page.getByLabel("Larger").click();
        assertThat(found.boundingBox().width).isGreaterThan(word.width * 1.2);
        page.locator(".desk").press("n");
        assertThat(page.locator(".paper .now")).hasCount(1);
    }

    private static boolean drawn() {
        return (Boolean)
                page.evaluate(
                        "async () => { const i = document.querySelector('.paper img'); await i.decode(); return i.naturalWidth >= 800; }");
    }

    @Test
    @Order(3)
    void anEntryIsShownOnTheScanAndLeadsToItsOrganisation() {
        page.navigate("/search?q=USN");
        page.locator(".signed a").first().click();
        assertThat(page.locator(".paper .entry.shown")).hasCount(1);
        Locator row = page.locator("tr:target");
        assertThat(row.locator("img").first()).isVisible();
        String name = row.locator("td[data-label=Organisation] a").innerText();
        row.locator("td[data-label=Organisation] a").click();
        assertThat(page.getByRole(AriaRole.HEADING, named(name)).first()).isVisible();
        assertThat(page.locator(".timeline a").first()).containsText("hôpitaux");
        Chromium.picture(page, "organisation");
    }

    @Test
    @Order(4)
    void anOrganisationIsSuggestedWhileItsNameIsTyped() {
        page.navigate("/");
        page.getByLabel("Search statements").pressSequentially("sages-fem");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Sages-femmes");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?.*org=.*"));
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    @Order(5)
    void failuresAreGoneThroughAgain() {
        page.navigate("/runs");
        page.locator("td.some").first().locator("xpath=..").locator("a").click();
        assertThat(page.getByText("sealed-minutes.pdf").first()).isVisible();
        String before = page.url();
        page.getByRole(AriaRole.BUTTON, named("Re-run 1 record")).click();
        page.waitForURL(url -> !url.equals(before));
        assertThat(page.getByText("encrypted").first()).isVisible(PATIENTLY);
        Chromium.picture(page, "run");
        page.navigate("/audit");
        assertThat(page.getByText("The chain is whole")).isVisible();
        assertThat(page.getByText("re-run").first()).isVisible();
    }

    @Test
    @Order(6)
    void nobodyStumbles() {
        String statement = address("/search?q=hopital", ".hit h3 a");
        String organisation = address("/organisations", "td.name a");
        String run = address("/runs", "td.num a");
        SoftAssertions all = new SoftAssertions();
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page screen = chromium.page(site(), 1440, 900, colours);
            Page phone = chromium.page(site(), 390, 844, colours);
            for (String path : new String[] {
                "/",
                "/search?q=nuit",
                statement,
                "/organisations",
                organisation,
                "/runs",
                run,
                "/deliver",
                "/api",
                "/audit"
            }) {
                screen.navigate(path);
                all.assertThat(Chromium.obstacles(screen))
                        .as(colours + " " + path)
                        .isEmpty();
                phone.navigate(path);
                all.assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("fits a phone: " + path)
                        .isTrue();
                String name = path.replaceAll("[?].*", "")
                        .replaceAll("[0-9a-f]{32,}", "")
                        .replace('/', ' ')
                        .strip();
                Chromium.picture(phone, "phone-" + (name.isEmpty() ? "home" : name.replace(' ', '-')) + "-" + colours);
                if (path.equals(statement)) Chromium.picture(screen, "statement-" + colours);
            }
            screen.context().close();
            phone.context().close();
        }
        all.assertAll();
    }

    private static String address(String path, String link) {
        page.navigate(path);
        return page.locator(link).first().getAttribute("href");
    }

    @Test
    @Order(7)
    void noPageAsksForAnythingElsewhereOrComplains() {
        chromium.expectNoComplaints();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
