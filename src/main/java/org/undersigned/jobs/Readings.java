package org.undersigned.jobs;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Store;
import org.undersigned.ocr.Transcript;
import tools.jackson.databind.json.JsonMapper;

/** Records and what was read on their pages, for those who show them: nothing is read anew. */
@Component
public class Readings {
    private final JdbcTemplate jdbc;
    private final Store store;
    private final StageCache cache;
    private final JsonMapper json;

    Readings(JdbcTemplate jdbc, Store store, JobSettings settings, JsonMapper json) {
        this.jdbc = jdbc;
        this.store = store;
        this.cache = new StageCache(settings.stages(), json);
        this.json = json;
    }

    /** A record that the archive holds, under the first of its names. */
    public Optional<ArchivalRecord> record(String sha256) {
        return jdbc
                .query(
                        """
                select h.sha256, h.media_type, h.bytes,
                  coalesce((select min(file) from holding_file f where f.sha256 = h.sha256), h.sha256) file
                from holding h where h.sha256 = ?""",
                        (row, i) -> new ArchivalRecord(
                                row.getString("sha256"),
                                row.getString("file"),
                                row.getString("media_type"),
                                row.getLong("bytes"),
                                store.pathOf(sha256)),
                        sha256)
                .stream()
                .findFirst();
    }

    /** The transcript that the statement in the index was made from. */
    public Optional<Transcript> transcript(String sha256) {
        return cache.last(sha256, Stage.OCR, json.constructType(Transcript.class));
    }
}
