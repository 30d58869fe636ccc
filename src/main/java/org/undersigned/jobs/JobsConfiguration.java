package org.undersigned.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.undersigned.intake.Intake;
import org.undersigned.intake.Store;

/** Wires what runs need besides the stages. */
@Configuration
class JobsConfiguration {
    @Bean
    Store store(JobSettings settings) {
        return new Store(settings.store());
    }

    @Bean
    Deliveries deliveries(Store store, JobSettings settings, Deliveries.PageCount pageCount) {
        return new Deliveries(Intake.into(store, settings.maxFileBytes()), pageCount);
    }
}
