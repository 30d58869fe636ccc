package org.undersigned.organisations;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an authority file that people edited: the whole of it is checked before anything of it is used. */
public final class AuthorityImport {
    private static final List<String> COLUMNS =
            List.of("id", "organisation", "acronym", "name", "translation", "country");

    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .setRecordSeparator('\n')
            .get();

    static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Alias>> aliases = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    private AuthorityImport() {}

    /** What a person has to mend, with the place of each mistake. */
    public static final class Refused extends RuntimeException {
        private final List<String> errors;

        Refused(List<String> errors) {
            super("The authority file was not imported; mend this first:\n" + String.join("\n", errors));
            this.errors = List.copyOf(errors);
        }

        public List<String> errors() {
            return errors;
        }
    }

    /** One entry of the YAML form. */
    private record Entry(Optional<String> id, Optional<String> name, Optional<List<PrintedName>> aliases) {}

    /** @throws Refused naming every line that is wrong */
    public static List<Organisation> csv(Reader in) throws IOException {
        AuthorityImport found = new AuthorityImport();
        CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(in)) {
            for (CSVRecord row : parser) found.take(row, "line " + parser.getCurrentLineNumber());
        }
        return found.organisations();
    }

    /** @throws Refused naming every entry that is wrong */
    public static List<Organisation> yaml(Reader in) {
        AuthorityImport found = new AuthorityImport();
        try {
            int number = 0;
            for (Entry entry : YAML.readValue(in, new TypeReference<List<Entry>>() {})) {
                number++;
                String where = "entry " + number;
                String id = entry.id().orElse("");
                List<PrintedName> printed = entry.aliases().orElse(List.of());
                if (printed.isEmpty()) found.errors.add(where + " has no alias");
                for (PrintedName name : printed)
                    found.take(where, id, entry.name().orElse(""), name);
            }
        } catch (JacksonException e) {
            throw new Refused(List.of("not readable as a list of organisations: " + e.getOriginalMessage()));
        }
        return found.organisations();
    }

    /**
     * An id that was merged into another is not entered again by the back door: the file says what it means.
     *
     * @throws Refused naming every id that leads to another organisation today
     */
    public static void check(List<Organisation> entered, AuthorityFile authority) {
        Map<String, String> today = new LinkedHashMap<>();
        for (Organisation known :
                authority.find(entered.stream().map(Organisation::id).toList()))
            known.formerIds().forEach(former -> today.put(former, known.id()));
        List<String> merged = entered.stream()
                .map(Organisation::id)
                .filter(today::containsKey)
                .map(id -> id + " was merged into " + today.get(id) + "; write that id in its lines, or undo the merge")
                .toList();
        if (!merged.isEmpty()) throw new Refused(merged);
    }

    private void take(CSVRecord row, String where) {
        if (row.size() != COLUMNS.size()) {
            errors.add(where + " has " + row.size() + " columns instead of " + COLUMNS.size());
            return;
        }
        PrintedName printed = new PrintedName(
                Optional.of(row.get("acronym")),
                Optional.of(row.get("name")),
                Optional.of(row.get("translation")),
                Optional.of(row.get("country")));
        take(where, row.get("id").strip(), row.get("organisation").strip(), printed);
    }

    private void take(String where, String id, String name, PrintedName printed) {
        int before = errors.size();
        if (id.isEmpty()) errors.add(where + " has no id");
        if (name.isEmpty()) errors.add(where + " has no organisation name");
        if (printed.isEmpty()) errors.add(where + " has neither acronym nor name nor translation");
        printed.country()
                .filter(code -> !COUNTRIES.contains(code))
                .ifPresent(code -> errors.add(
                        where + " has the country " + code + ", which is no two-letter code (ISO 3166-1) in capitals"));
        String known = names.putIfAbsent(id, name);
        if (known != null && !known.equals(name))
            errors.add(where + " calls " + id + " \"" + name + "\", a line before called it \"" + known + "\"");
        if (errors.size() == before)
            aliases.computeIfAbsent(id, i -> new ArrayList<>()).add(new Alias(printed, 0));
    }

    private static final Set<String> COUNTRIES = Lexicon.countries();

    private List<Organisation> organisations() {
        if (!errors.isEmpty()) throw new Refused(errors);
        List<Organisation> organisations = new ArrayList<>();
        aliases.forEach((id, forms) -> organisations.add(Organisation.of(id, names.getOrDefault(id, id), forms, 0)));
        return organisations;
    }
}
