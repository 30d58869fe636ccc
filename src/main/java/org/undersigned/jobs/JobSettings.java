package org.undersigned.jobs;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where runs keep their files and how much they do at once.
 *
 * @param data the data folder: store, stage outputs, embedded services
 * @param lotsAtOnce lots in work in this JVM
 * @param ocrChildren pages read at the same time, each in a process of its own; 0: as many as there are processors
 * @param maxFileMegabytes larger files are refused
 * @param jobs folder of the job definitions
 */
@ConfigurationProperties("undersigned")
public record JobSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("3") int lotsAtOnce,
        @DefaultValue("0") int ocrChildren,
        @DefaultValue("512") long maxFileMegabytes,
        @DefaultValue("jobs") Path jobs) {
    /** Originals of all accepted files. */
    public Path store() {
        return data.resolve("store");
    }

    /** Outputs of the stages. */
    public Path stages() {
        return data.resolve("stages");
    }

    int ocrProcesses() {
        return ocrChildren > 0 ? ocrChildren : Runtime.getRuntime().availableProcessors();
    }

    long maxFileBytes() {
        return maxFileMegabytes << 20;
    }
}
