package org.undersigned.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
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
import org.undersigned.organisations.AuthorityFile;

/** The whole archive in a real browser, with everything real behind it: one story told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingRoomIT {
    private static final Path SCANS = Path.of("input-scans");
    private static final Path LETTER = SCANS.resolve("15-tribune-hopitaux-fr.pdf");
    private static final Path SCAN = SCANS.resolve("02-schiffe-ohne-waffen-de.pdf");
    private static final Path TWO_PAGES = SCANS.resolve("01-granaries-appeal-fr.pdf");
    private static final Path SEALED = SCANS.resolve("sealed-minutes.pdf");

    /** As after a year of reading, so that the queue is not cheap by being short. */
    private static final int NAMES_TO_REVIEW = 3_000;

    private static final int DECISIONS = 20;

    /** Nobody decides faster than a second each. */
    private static final int READING_MILLIS = 1_000;

    /** OCR on a machine that does other things too. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static ConfigurableApplicationContext archive;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        Path jobs = Files.createDirectories(data.resolve("written/jobs"));
        Path inbox = Files.createDirectories(data.resolve("written/inbox"));
        for (Path file : List.of(LETTER, SEALED)) Files.copy(file, inbox.resolve(file.getFileName()));
        Files.writeString(jobs.resolve("letters.yml"), "source: inbox\nschedule:\n  cron: 30 2 * * *\n");
        Files.writeString(jobs.resolve("wrong.yml"), "source: inbox\nattempts: 99\n");
        chromium = Chromium.open();
        archive = new SpringApplicationBuilder(Undersigned.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run(
                        "--undersigned.data=" + data,
                        "--undersigned.jobs=" + data.resolve("written/jobs"),
                        "--undersigned.worker=true",
                        "--server.port=0");
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
        page.getByLabel("Choose files").setInputFiles(new Path[] {LETTER, SCAN, SEALED, TWO_PAGES});
        page.getByRole(AriaRole.BUTTON, named("Deliver")).click();
        assertThat(page.getByText("was taken in and is being read: run").first())
                .isVisible();
        assertThat(page.getByText("is not in the archive; the reason stands with run"))
                .isVisible(PATIENTLY);
        assertThat(page.locator(".delivered .well a[href^='/statements/']").nth(2))
                .isVisible(PATIENTLY);
        assertThat(page.locator(".delivered li")).hasCount(4);
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
        assertThat(page.locator("tr:target + tr img").first()).isVisible();
        String name = row.locator("td[data-label=Organisation] a").innerText();
        row.locator("td[data-label=Organisation] a").click();
        assertThat(page.getByRole(AriaRole.HEADING, named(name)).first()).isVisible();
        assertThat(page.locator(".timeline a").first()).containsText("hôpitaux");
        Chromium.picture(page, "organisation");
    }

    /** The word stands on both pages: whoever asks for the second is not led to the first. */
    @Test
    @Order(3)
    void aPlaceNamesItsPageAndIsShownOnIt() {
        page.navigate("/search?q=Mangingisda");
        page.getByText("page 2").click();
        assertThat(page.locator("#page-2 .paper .now")).hasCount(1);
        page.navigate(address("/search?q=greniers+lang:fr", ".hit h3 a") + "#page-2");
        assertThat(page.locator("#page-1 .paper .found").first()).isAttached();
        assertThat(page.locator("#page-2 .paper .now")).hasCount(1);
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
        assertThat(page.getByText("had a run gone through again").first()).isVisible();
    }

    @Test
    @Order(6)
    void aJobIsBegunWatchedPausedAndResumed() {
        page.navigate("/jobs");
        assertThat(page.getByText("line 2: attempts: 99 is not from 1 to 20")).isVisible();
        Chromium.picture(page, "jobs");
        page.getByRole(AriaRole.BUTTON, named("Pause")).click();
        assertThat(page.getByText("Paused since")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Resume")).click();
        assertThat(page.getByText("Paused since")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Run now")).click();
        assertThat(page.locator("h1 .state.completed")).isVisible(PATIENTLY);
        assertThat(page.locator("[data-live=refused]")).hasText("1");
        page.navigate("/runs");
        assertThat(page.locator(".charts svg").first()).isVisible();
        Chromium.picture(page, "runs");
    }

    @Test
    @Order(7)
    void theLanguageIsChosenAtTheFootAndRemembered() {
        page.navigate("/search?q=nuit");
        page.getByRole(AriaRole.BUTTON, named("Français")).click();
        page.waitForURL(Pattern.compile(".*/search\\?q=nuit"));
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.HEADING, named("Qui a signé quoi"))).isVisible();
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Who signed what"))).isVisible();
    }

    @Test
    @Order(8)
    void aDecisionIsOnTheScreenAtOnce() {
        OpenNames.file(archive.getBean(AuthorityFile.class), NAMES_TO_REVIEW);
        Page desk = chromium.page(site(), 1440, 900, ColorScheme.LIGHT);
        desk.route("**/entries/*.png", OpenNames::pictureOfNothing);
        desk.addInitScript("""
                const asked = () => document.querySelector('#asked')?.innerText;
                const took = [];
                addEventListener('keydown', () => {
                  const pressed = performance.now();
                  const before = asked();
                  const watch = () => requestAnimationFrame(() => asked() === before ? watch() : requestAnimationFrame(
                    () => took.push(Math.round(performance.now() - pressed))));
                  watch();
                }, true);
                window.took = took;""");
        desk.navigate("/review");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < DECISIONS; i++) {
            String before = desk.locator("#asked").innerText();
            assertThat(seen.add(before)).as(before + " is asked once").isTrue();
            desk.waitForTimeout(READING_MILLIS);
            desk.keyboard().press(i % 2 == 0 ? "n" : "1");
            assertThat(desk.locator("#asked")).not().hasText(before);
            desk.waitForFunction("n => took.length > n", i);
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        archive.getBean(AuthorityFile.class).judgements())
                .as("every answer arrived, those to neither of two as two")
                .hasSize(DECISIONS / 2 * 3));
        Chromium.picture(desk, "review");
        int[] millis = Arrays.stream(
                        String.valueOf(desk.evaluate("took.join(' ')")).split(" "))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        System.out.printf(
                "decision on the screen: median %d ms, nine of ten %d ms, slowest %d ms, of %d, %d names waiting%n",
                millis[millis.length / 2],
                millis[millis.length * 9 / 10],
                millis[millis.length - 1],
                millis.length,
                NAMES_TO_REVIEW);
        assertThat(millis).hasSize(DECISIONS);
        assertThat(millis[millis.length / 2]).isLessThan(200);
        desk.keyboard().press("z");
        assertThat(desk.locator(".done")).hasCount(0);
        assertThat(desk.locator("#asked")).isVisible();
        desk.context().close();
    }

    /** HTML, style and scripts; pictures of pages are not ours to shrink. */
    @Test
    @Order(9)
    void firstPaintIsLight() {
        for (String path : new String[] {"/", "/search?q=nuit", address("/search?q=hopital", ".hit h3 a"), "/runs"}) {
            page.navigate(path);
            int bytes = ((Number) page.evaluate("""
                    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                      .filter(e => !/[.]png/.test(e.name)).reduce((sum, e) => sum + e.decodedBodySize, 0)""")).intValue();
            System.out.printf("first paint of %s: %d bytes%n", path.replaceAll("[0-9a-f]{64}", "…"), bytes);
            assertThat(bytes).as(path).isBetween(1_000, 200_000);
        }
    }

    @Test
    @Order(10)
    void nobodyStumbles() {
        String statement = address("/search?q=hopital", ".hit h3 a");
        String organisation = address("/organisations", "td.name a");
        String run = address("/runs", "td.num a");
        List<String> paths = List.of(
                "/",
                "/search?q=nuit",
                "/search?q=xyzzy",
                "/search?q=from:soon",
                statement,
                "/organisations",
                organisation,
                "/review",
                "/jobs",
                "/runs",
                run,
                "/deliver",
                "/api",
                "/audit",
                "/sign-in");
        SoftAssertions all = new SoftAssertions();
        for (Locale language : Languages.OFFERED)
            for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                for (int width : new int[] {1440, 390}) {
                    Page screen = chromium.page(site(), width, width == 390 ? 844 : 900, colours, language);
                    screen.route("**/entries/*.png", OpenNames::pictureOfNothing);
                    for (String path : paths) look(screen, path, language + "-" + colours + "-" + width, all);
                    screen.context().close();
                }
        all.assertAll();
    }

    private static void look(Page screen, String path, String how, SoftAssertions all) {
        screen.navigate(path);
        all.assertThat(Chromium.obstacles(screen)).as(how + " " + path).isEmpty();
        all.assertThat((Boolean) screen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits: " + how + " " + path)
                .isTrue();
        String name = path.replaceAll("[?]q=nuit|[?].*hopital", "")
                .replaceAll("[0-9a-f]{32,}", "")
                .replaceAll("[/?=]", " ")
                .strip();
        Chromium.picture(screen, how + "-" + (name.isEmpty() ? "home" : name.replace(' ', '-')));
    }

    private static String address(String path, String link) {
        page.navigate(path);
        return page.locator(link).first().getAttribute("href");
    }

    @Test
    @Order(11)
    void noPageAsksForAnythingElsewhereOrComplains() {
        chromium.expectNoComplaints();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
