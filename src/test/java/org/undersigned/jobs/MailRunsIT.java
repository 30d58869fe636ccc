package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.samples.MailPress;

/** Runs over mails, on a real PostgreSQL and with real decoders: what is enclosed has outcomes of its own. */
class MailRunsIT extends RunsOverABox {
    @Test
    void whatIsEnclosedIsARecordNamedAfterItsMail() throws Exception {
        deliver("water.eml", mail("water").enclose("list.txt", "text/plain", text("list")));

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.equation())
                .isEqualTo("2 found = 2 indexed + 0 unchanged + 0 refused + 0 failed + 0 quarantined");
        assertThat(NamedWork.TIMES).containsOnlyKeys("water.eml", "water.eml/list.txt");
        assertThat(context.getBean(JdbcTemplate.class)
                        .queryForList("select file from holding_file where file like 'water.eml%'", String.class))
                .containsExactlyInAnyOrder("water.eml", "water.eml/list.txt");
    }

    @Test
    void aSecondRunOpensNoMailAndFindsAllOfItUnchanged() throws Exception {
        deliver("a.eml", mail("a").enclose("a.txt", "text/plain", text("a")).enclose("b.txt", "text/plain", text("b")));
        await(runs.launch(job(), Optional.empty()));
        NamedWork.TIMES.clear();

        RunSummary again = await(runs.launch(job(), Optional.empty()));
        RunSummary checked = await(runs.launch(job().checked(), Optional.empty()));

        assertThat(again.unchanged()).isEqualTo(3).isEqualTo(again.found());
        assertThat(checked.unchanged()).isEqualTo(3).isEqualTo(checked.found());
        assertThat(NamedWork.TIMES).isEmpty();
    }

    @Test
    void anEnclosureThatIsRefusedIsRefusedAgainAndTheRestUnchanged() throws Exception {
        MailPress mail = mail("refusals").enclose("good.txt", "text/plain", text("good"));
        mail.enclose("nothing.pdf", "application/pdf", new byte[0]);
        mail.enclose("program.exe", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
        mail.part("Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64", "JVBERi0xLjcKJeLj!!\u00e9%%");
        deliver("refusals.eml", mail);

        RunSummary first = await(runs.launch(job(), Optional.empty()));
        RunSummary again = await(runs.launch(job(), Optional.empty()));

        assertThat(first.indexed()).isEqualTo(3); // the broken one is still a PDF; here nobody reads it
        assertThat(first.refused()).isEqualTo(2);
        assertThat(first.failures())
                .extracting(failure -> failure.file().substring(box.toString().length()))
                .containsExactlyInAnyOrder("/refusals.eml/nothing.pdf", "/refusals.eml/program.exe");
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.refused()).isEqualTo(2);
    }

    @Test
    void fiveHundredOfTheSameNameStayApart() throws Exception {
        MailPress mail = mail("many");
        for (int i = 0; i < 500; i++) mail.enclose("../../same.txt", "text/plain", text("many " + i));
        deliver("many.eml", mail);

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.indexed()).isEqualTo(501).isEqualTo(run.found());
        assertThat(NamedWork.TIMES)
                .containsKeys("many.eml/same.txt", "many.eml/same (2).txt", "many.eml/same (500).txt");
    }

    @Test
    void moreThanAMailMayHoldIsOneRefusal() throws Exception {
        MailPress mail = mail("flood");
        for (int i = 0; i < MailOpener.MOST + 7; i++) mail.enclose(i + ".txt", "text/plain", text("flood"));
        deliver("flood.eml", mail);

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.found()).isEqualTo(1 + MailOpener.MOST + 1);
        assertThat(run.failures()).hasSize(1).first().satisfies(failure -> {
            assertThat(failure.file()).endsWith("flood.eml/7 more");
            assertThat(failure.cause()).hasToString("TOO_LARGE");
        });
    }

    @Test
    void mailsInsideMailsAreOpenedSoDeepAndNoDeeper() throws Exception {
        MailPress mail = mail("depth 0").enclose("end.txt", "text/plain", text("depth 0"));
        for (int depth = 1; depth < 8; depth++)
            mail = mail("depth " + depth)
                    .enclose("in.eml", mail.bytes())
                    .enclose("at.txt", "text/plain", text("depth " + depth));
        deliver("deep.eml", mail);

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(NamedWork.TIMES)
                .containsKeys("deep.eml/in.eml/in.eml/at.txt", "deep.eml/in.eml/in.eml/in.eml/in.eml/in.eml");
        assertThat(run.failures()).hasSize(1).first().satisfies(failure -> assertThat(failure.file())
                .endsWith("deep.eml/in.eml/in.eml/in.eml/in.eml/in.eml/2 more"));
        assertThat(run.found()).isEqualTo(run.indexed() + 1);
    }

    @Test
    void aRerunOfAnEnclosureTouchesItAlone() throws Exception {
        deliver(
                "r.eml",
                mail("r").enclose("a.txt", "text/plain", text("r a")).enclose("b.txt", "text/plain", text("r b")));
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        Rerun one =
                new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.of(Stage.OCR), Optional.of("b.txt"));
        NamedWork.TIMES.clear();

        RunSummary again = await(runs.launch(one, ledger.files(one)));

        assertThat(again.found()).isEqualTo(1);
        assertThat(NamedWork.TIMES).containsOnlyKeys("r.eml/b.txt");
    }

    @Test
    void aRerunOfAWholeMailHasEachPartOnce() throws Exception {
        deliver(
                "w.eml",
                mail("w").enclose("a.txt", "text/plain", text("w a")).enclose("b.txt", "text/plain", text("w b")));
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        Rerun all = new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.empty());

        RunSummary again = await(runs.launch(all, ledger.files(all)));

        assertThat(again.unchanged()).isEqualTo(3).isEqualTo(again.found());
    }

    @Test
    void aMailThatChangedIsOpenedAgainAndWhatIsGoneFromItRefusedInARerun() throws Exception {
        deliver("c.eml", mail("c").enclose("old.txt", "text/plain", text("c old")));
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        deliver("c.eml", mail("c").enclose("new.txt", "text/plain", text("c new")));
        NamedWork.TIMES.clear();
        Rerun old = new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("old.txt"));

        RunSummary gone = await(runs.launch(old, ledger.files(old)));
        RunSummary again = await(runs.launch(job(), Optional.empty()));
        RunSummary last = await(runs.launch(job(), Optional.empty()));

        assertThat(gone.causes()).containsOnlyKeys("UNREADABLE");
        assertThat(NamedWork.TIMES).containsOnlyKeys("c.eml", "c.eml/new.txt");
        assertThat(again.found()).isEqualTo(2);
        assertThat(last.unchanged()).isEqualTo(2);
    }

    private MailPress mail(String subject) {
        return new MailPress(subject, subject + " " + box);
    }

    private byte[] text(String text) {
        return (text + " " + box).getBytes(StandardCharsets.UTF_8);
    }

    private void deliver(String name, MailPress mail) throws IOException {
        Files.write(box.resolve(name), mail.bytes());
    }
}
