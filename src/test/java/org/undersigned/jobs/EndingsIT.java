package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What follows the end of a run, by a worker with a mail server that is really there. */
class EndingsIT {
    private static final String NOBODY = "http://127.0.0.1:1/hook";

    @TempDir
    static Path data;

    private static Mailbox mailbox;
    private static Workshop workshop;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() throws IOException {
        mailbox = new Mailbox();
        workshop = new Workshop(data);
        worker = workshop.open(
                "--undersigned.notify.allow-private=true",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailbox.port());
    }

    @AfterAll
    static void stop() throws IOException {
        workshop.close();
        mailbox.close();
    }

    @Test
    void aWebhookThatDoesNotAnswerIsTriedAgainWithoutTheMail() throws Exception {
        Path box = Files.createDirectories(data.resolve("box"));
        Files.writeString(box.resolve("good.txt"), "good");
        Notice notice = new Notice(Optional.of(NOBODY), List.of("ada@example.org"), Notice.When.ALWAYS);

        long run = worker.getBean(Runs.class).launch(told(box, notice), Optional.empty());
        String mail = mailbox.take();
        Workshop.until(() -> left().equals(List.of("WEBHOOK")));

        assertThat(mail).contains("Subject: Run " + run + " of box: COMPLETED");
        assertThat(data.resolve("runs").resolve(String.valueOf(run)).resolve("report.json"))
                .exists();
    }

    /** Without them a mail server that says nothing would hold a worker's thread for ever. */
    @Test
    void aMailServerIsNotWaitedForForEver() {
        assertThat(worker.getBean(JavaMailSenderImpl.class)
                        .getJavaMailProperties()
                        .stringPropertyNames())
                .contains("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    /** Of the steps in the queue that have been tried in vain, the way that they were to tell. */
    private static List<String> left() {
        return worker.getBean(JdbcTemplate.class)
                .queryForList(
                        "select split_part(task_instance, '/', 3) from scheduled_tasks where task_name = 'ended' and not picked",
                        String.class);
    }

    private static JobDefinition told(Path box, Notice notice) {
        JobDefinition plain = new JobDefinition("box", List.of(box.toString()), List.of("auto"), Optional.empty());
        return new JobDefinition(
                plain.job(),
                plain.sources(),
                plain.languages(),
                plain.fromStage(),
                plain.include(),
                plain.check(),
                plain.limits(),
                plain.attempts(),
                plain.priority(),
                plain.overlap(),
                plain.schedule(),
                plain.settle(),
                Optional.of(notice));
    }
}
