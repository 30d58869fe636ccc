package org.undersigned.jobs;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Transcript;
import tools.jackson.databind.json.JsonMapper;

/** Records and what was read on their pages, for those who show them: nothing is read anew. */
@Component
public class Readings {
    private final Holdings holdings;
    private final StageCache cache;
    private final JsonMapper json;

    Readings(Holdings holdings, JobSettings settings, JsonMapper json) {
        this.holdings = holdings;
        this.cache = new StageCache(settings.stages(), json);
        this.json = json;
    }

    /** A record that the archive holds, under the first of its names. */
    public Optional<ArchivalRecord> record(String sha256) {
        return holdings.record(sha256);
    }

    /** The transcript that the statement in the index was made from. */
    public Optional<Transcript> transcript(String sha256) {
        return cache.last(sha256, Stage.OCR, json.constructType(Transcript.class));
    }
}
