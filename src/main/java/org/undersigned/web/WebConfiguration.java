package org.undersigned.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.undersigned.jobs.JobSettings;

/** Wires what pages need besides the archive. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {
    /** Some thousand pages: what a reading room looks at in a week. */
    private static final long PICTURES_BYTES = 1L << 30;

    @Bean
    PictureShelf pictureShelf(JobSettings settings) {
        return new PictureShelf(settings.data().resolve("pictures"), PICTURES_BYTES, Clock.systemUTC());
    }
}
