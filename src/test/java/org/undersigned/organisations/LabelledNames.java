package org.undersigned.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Names of real organisations whose identity is known: known.csv and different.csv. */
final class LabelledNames {
    private LabelledNames() {}

    /** @param forms every way in which entries print it */
    record Labelled(String organisation, List<String> forms) {}

    /** Two organisations that look alike. */
    record Different(String one, String other, String why) {}

    static List<Labelled> known() {
        return known("known");
    }

    /** @param batch known, or one that was written unseen */
    static List<Labelled> known(String batch) {
        return rows(batch + ".csv")
                .map(row -> new Labelled(
                        row.get("organisation"), List.of(row.get("forms").split("\\|"))))
                .toList();
    }

    static List<Different> different() {
        return different("different");
    }

    static List<Different> different(String file) {
        return rows(file + ".csv")
                .map(row -> new Different(row.get("one"), row.get("other"), row.get("why")))
                .toList();
    }

    static List<String> printed() {
        return known().stream().flatMap(labelled -> labelled.forms().stream()).toList();
    }

    private static Stream<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (InputStream stream = LabelledNames.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException(file + " is missing");
            return format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8)).getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
