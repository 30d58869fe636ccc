package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditPageTest {
    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
        site.audit.enter("anna", "judgement", "PX|parti <b>x</b>||CI", "SAME o1");
        site.audit.enter("anna", "delivery", "abc", "a|b.pdf is read in run 4");
        site.audit.enter("berta", "something older", "x", "");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whatWasDoneIsSaidInTheLanguageOfTheReader() {
        String english = site.get("/audit").body();
        assertThat(english)
                .contains("judged a name", "PX · parti &lt;b&gt;x&lt;/b&gt; · CI", "a|b.pdf", "something older");
        assertThat(site.get("/audit", "Accept-Language", "fr").body()).contains("a tranché un nom");
    }

    @Test
    void everyPageLeadsToItForThoseWhoMayReadIt() {
        assertThat(site.get("/").body()).contains("href=\"/audit\"");
    }

    /** The page is there to show that a log was changed, so no change may break it. */
    @Test
    void aTimeThatSomebodyChangedIsShownAsItStands() {
        Audit.Entry last = site.audit.entries.get(2);
        site.audit.entries.set(
                2,
                new Audit.Entry(
                        3,
                        "yesterday",
                        last.actor(),
                        last.action(),
                        last.subject(),
                        last.detail(),
                        last.previous(),
                        last.hash()));
        String page = site.get("/audit").body();
        site.audit.entries.set(2, last);
        assertThat(page).contains(">yesterday<", "AUDIT entry 3 was changed after it was written");
    }
}
