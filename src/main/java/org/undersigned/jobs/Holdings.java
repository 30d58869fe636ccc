package org.undersigned.jobs;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the archive holds: every accepted record, the names it came under, and which reading of it is in the index. */
@Component
public class Holdings {
    private final JdbcTemplate jdbc;

    Holdings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the record as delivered, in their order. */
    public List<String> files(String sha256) {
        return jdbc.queryForList("select file from holding_file where sha256 = ? order by file", String.class, sha256);
    }

    boolean isIndexedAs(String sha256, String fingerprint) {
        return !jdbc.queryForList("select 1 from holding where sha256 = ? and indexed_as = ?", sha256, fingerprint)
                .isEmpty();
    }

    void indexedAs(String sha256, String fingerprint) {
        jdbc.update("update holding set indexed_as = ? where sha256 = ?", fingerprint, sha256);
    }
}
