package org.undersigned.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the buckets are that jobs name as s3://bucket/folder/, and who we are to them.
 *
 * @param endpoint of a server that speaks S3, as https://minio.example.org:9000; empty: Amazon's
 * @param region as the server calls it
 * @param accessKey with secretKey; empty: what the machine's own AWS configuration says
 * @param pathStyle whether the bucket's name stands in the path, as other servers than Amazon's want it, and not in the host
 */
@ConfigurationProperties(prefix = "undersigned.buckets", ignoreUnknownFields = false)
record BucketSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle) {
    /** Without the secret, which would end in a log. */
    @Override
    public String toString() {
        return "BucketSettings[endpoint=" + where() + ", region=" + region + "]";
    }

    /** For messages. */
    String where() {
        return endpoint.isEmpty() ? "Amazon S3, " + region : endpoint;
    }
}
