package org.undersigned.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many costly calls an account, or an address where nobody is signed in, gets; 0 for as many as it wants. As many may come at once.
 *
 * @param reconciliations batches, not names
 */
@ConfigurationProperties(prefix = "undersigned.limits", ignoreUnknownFields = false)
record LimitSettings(
        @DefaultValue("1200") int searchesPerMinute,
        @DefaultValue("60") int exportsPerHour,
        @DefaultValue("1200") int deliveriesPerMinute,
        @DefaultValue("300") int reconciliationsPerMinute) {
    LimitSettings {
        if (Math.min(
                        Math.min(searchesPerMinute, exportsPerHour),
                        Math.min(deliveriesPerMinute, reconciliationsPerMinute))
                < 0) throw new IllegalArgumentException("undersigned.limits.* are numbers of calls; 0 is for no limit");
    }
}
