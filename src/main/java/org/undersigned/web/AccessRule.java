package org.undersigned.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Which role a request needs; the first rule that fits decides.
 *
 * @param method none for any
 * @param role none where nobody has to sign in
 */
record AccessRule(Optional<String> method, String pattern, Optional<Role> role) {
    /** In the order of the table. */
    static List<AccessRule> all() {
        try (InputStream in = Objects.requireNonNull(AccessRule.class.getResourceAsStream("access.csv"));
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(AccessRule::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("access.csv cannot be read", e);
        }
    }

    private static AccessRule of(CSVRecord row) {
        return new AccessRule(
                Optional.of(row.get("method")).filter(method -> !method.equals("*")),
                row.get("pattern"),
                Optional.of(row.get("role"))
                        .filter(role -> !role.equals("ANYBODY"))
                        .map(Role::named));
    }
}
