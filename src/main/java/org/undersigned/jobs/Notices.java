package org.undersigned.jobs;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Tells those whom a job names that a run of it has ended. */
@Component
class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final Webhook webhook;
    private final ObjectProvider<JavaMailSender> mail;
    private final NoticeSettings settings;

    Notices(Webhook webhook, ObjectProvider<JavaMailSender> mail, NoticeSettings settings) {
        this.webhook = webhook;
        this.mail = mail;
        this.settings = settings;
    }

    /** Those in which this end of a run is to be told. */
    List<Notice.Way> ways(Notice notice, RunSummary run) {
        List<Notice.Way> ways = new ArrayList<>();
        if (notice.when() == Notice.When.FAILURE && isWell(run)) return ways;
        if (!notice.mail().isEmpty()) ways.add(Notice.Way.MAIL);
        if (notice.webhook().isPresent()) ways.add(Notice.Way.WEBHOOK);
        return ways;
    }

    /** @throws IOException where somebody could not be told, and may be later */
    void tell(Notice notice, Notice.Way way, RunSummary run) throws IOException {
        switch (way) {
            case MAIL -> mail(notice, run);
            case WEBHOOK -> post(URI.create(notice.webhook().orElseThrow()), run);
        }
    }

    private static boolean isWell(RunSummary run) {
        return run.state() == RunSummary.State.COMPLETED && run.notIndexed() == 0;
    }

    private void post(URI address, RunSummary run) throws IOException {
        try {
            webhook.post(address, run);
        } catch (Webhook.Refused refused) {
            log.error("run={} is not told: {}", run.run(), refused.getMessage());
        }
    }

    private void mail(Notice notice, RunSummary run) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            log.error("run={} is not told by mail: set spring.mail.host to a mail server", run.run());
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(notice.mail().toArray(String[]::new));
        message.setSubject("Run %s of %s: %s, %d of %d records not indexed"
                .formatted(run.run(), run.job(), run.state(), run.notIndexed(), run.found()));
        message.setText(text(run));
        sender.send(message);
    }

    private static String text(RunSummary run) {
        StringBuilder text = new StringBuilder(run.equation()).append('\n');
        run.detail().ifPresent(detail -> text.append(detail).append('\n'));
        Report.byCause(run)
                .forEach((cause, failures) -> text.append("\n%s: %d, for example %s; it %s\n"
                        .formatted(
                                cause,
                                failures.size(),
                                failures.get(0).file(),
                                failures.get(0).advice())));
        return text.toString();
    }
}
