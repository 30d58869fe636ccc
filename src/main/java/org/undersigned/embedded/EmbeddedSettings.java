package org.undersigned.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded servers run.
 *
 * @param enabled whether they may be started at all
 * @param elasticsearchHeapMegabytes more lets larger archives be searched, and costs as much memory
 */
@ConfigurationProperties(prefix = "undersigned.embedded", ignoreUnknownFields = false)
record EmbeddedSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("" + EmbeddedServices.HEAP_MEGABYTES) int elasticsearchHeapMegabytes) {}
