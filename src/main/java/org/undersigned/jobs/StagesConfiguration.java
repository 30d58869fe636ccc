package org.undersigned.jobs;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.Transcriber;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.PostgresAuthority;
import org.undersigned.organisations.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** Wires the stages to their settings, the stage cache and the authority file. */
@Configuration
class StagesConfiguration {
    /** Not before somebody reads: a command that only looks something up needs no OCR. */
    @Bean
    @Lazy
    Stages stages(JobSettings settings, JsonMapper json) {
        OcrSettings ocr = OcrSettings.defaults()
                .withWorkers(settings.ocrProcesses())
                .withCache(settings.data().resolve("pages"));
        return Stages.cached(new Transcriber(ocr), new StageCache(settings.stages(), json), json);
    }

    @Bean
    Deliveries.PageCount pageCount(ObjectProvider<Stages> stages) {
        return record -> stages.getObject().pages(record);
    }

    @Bean
    MailOpener.Opening mailOpening(ObjectProvider<Stages> stages) {
        return (mail, most) -> stages.getObject().open(mail, most);
    }

    @Bean
    AuthorityFile authorityFile(DataSource dataSource) {
        return new PostgresAuthority(dataSource);
    }

    @Bean
    Resolver resolver(AuthorityFile authority) {
        return new Resolver(authority);
    }
}
