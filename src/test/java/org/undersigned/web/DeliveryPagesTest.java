package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryPagesTest {
    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aFileIsTakenInAndADuplicateIsToldHonestly() {
        HttpResponse<String> first = site.send("POST", "/api/v1/files?name=a.pdf", "the same bytes");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("Location")).contains("/runs/99");
        assertThat(first.body()).contains("\"duplicate\":false").contains("\"run\":99");
        HttpResponse<String> second = site.send("POST", "/api/v1/files?name=b.pdf", "the same bytes");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"duplicate\":true").contains("\"link\":\"/statements/");
        assertThat(site.audit.entries).last().satisfies(entry -> assertThat(entry.actor())
                .isEqualTo("local"));
    }

    @Test
    void aFileThatIsTooLargeIsAProblemWithAdvice() {
        HttpResponse<String> answer = site.send("POST", "/api/v1/files?name=a.pdf", "x".repeat(2_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("\"detail\":\"a.pdf (the limit is 1024 bytes)\"")
                .contains("\"advice\":\"Such a file is larger than the limits allow;");
    }

    @Test
    void theFormWorksWithoutScripts() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\nsome bytes\r\n--b--\r\n";
        HttpResponse<String> answer =
                site.send("POST", "/deliver", form, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/runs/99");
        assertThat(site.get("/deliver").body()).contains("enctype=\"multipart/form-data\"");
    }

    @Test
    void everyFileOfTheFormIsTakenIn() {
        int before = site.audit.entries.size();
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.pdf\"\r\n\r\nbytes of %s\r\n";
        HttpResponse<String> answer = site.send(
                "POST",
                "/deliver",
                part.formatted("one", "one") + part.formatted("two", "two") + "--b--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=b");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/runs");
        assertThat(site.audit.entries.subList(before, site.audit.entries.size()))
                .extracting(Audit.Entry::detail)
                .containsExactlyInAnyOrder("one.pdf is read in run 99", "two.pdf is read in run 99");
    }

    @Test
    void anotherSiteCannotHandInAFile() {
        assertThat(site.send("POST", "/api/v1/files?name=a.pdf", "x", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }
}
