package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredAccountsIT {
    /** A session is held to the account as it was: found twice unchanged it must be equal, and after any change it must not. */
    @Test
    void anAccountIsEqualUntilItIsChanged() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                InputStream schema = getClass().getResourceAsStream("/db/migration/V11__access.sql")) {
            JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            jdbc.execute(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8));
            StoredAccounts accounts = new StoredAccounts(jdbc);
            accounts.put("anna", "correct horse", Role.READER);
            accounts.put("berta", "correct horse", Role.READER);
            var anna = accounts.find("anna");

            assertThat(anna).isPresent().isEqualTo(accounts.find("anna")).isNotEqualTo(accounts.find("berta"));
            accounts.put("anna", "correct horse", Role.ADMIN);
            assertThat(accounts.find("anna")).isPresent().isNotEqualTo(anna);
            accounts.remove("anna");
            assertThat(accounts.find("anna")).isEmpty();
        }
    }
}
