package org.undersigned.jobs;

import java.time.Clock;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.undersigned.intake.Intake;
import org.undersigned.intake.Store;

/** Wires what runs need besides the stages. */
@Configuration
class JobsConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Of the hosts that ends of runs are posted to. */
    @Bean
    DnsResolver hostNames() {
        return SystemDefaultDnsResolver.INSTANCE;
    }

    @Bean
    JobDefinitions jobDefinitions(JobSettings settings) {
        return JobDefinitions.in(settings.jobs());
    }

    @Bean
    Store store(JobSettings settings) {
        return new Store(settings.store());
    }

    @Bean
    @WorkerOnly
    Deliveries deliveries(
            Store store,
            JobSettings settings,
            Deliveries.PageCount pageCount,
            MailOpener.Opening opening,
            SeenFiles seenFiles,
            InboxCopies inbox,
            Holdings holdings,
            Work work) {
        Intake intake = Intake.into(store, settings.maxFileBytes());
        MailOpener mails = new MailOpener(intake, pageCount, opening);
        return new Deliveries(intake, pageCount, mails, seenFiles, inbox, holdings, work);
    }
}
