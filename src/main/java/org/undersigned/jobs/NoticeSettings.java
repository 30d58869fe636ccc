package org.undersigned.jobs;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ends of runs are told.
 *
 * @param webhookSecret signs what is posted, so that the receiver can tell that it comes from here
 * @param allowPrivate also post to addresses inside the own network: whoever may write a job could reach what only this
 *     machine may
 * @param mailFrom sender of mails
 */
@ConfigurationProperties("undersigned.notify")
record NoticeSettings(
        Optional<String> webhookSecret,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("undersigned@localhost") String mailFrom) {}
