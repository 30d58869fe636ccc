package org.undersigned.organisations;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an authority file that people edited: the whole of it is checked before anything of it is used. */
public final class AuthorityImport {
    private static final List<String> NAME_COLUMNS =
            List.of("id", "organisation", "acronym", "name", "translation", "country");

    /** A line has a name, or tells what became of the organisation. */
    private static final List<String> COLUMNS = Stream.concat(
                    NAME_COLUMNS.stream(), Stream.of("became", "to", "on", "source", "by"))
            .toList();

    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .setRecordSeparator('\n')
            .get();

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is printed may be any country or part of one that has a code, and some that are gone. */
    private static final Set<String> COUNTRIES = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Lexicon.countries().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final String importer;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Alias>> aliases = new LinkedHashMap<>();
    private final List<AuthorityDraft.Told> told = new ArrayList<>();
    private final Map<String, String> tellings = new HashMap<>();
    private final List<String> errors = new ArrayList<>();

    private AuthorityImport(String importer) {
        this.importer = importer;
    }

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
    private record Entry(
            Optional<String> id,
            Optional<String> name,
            Optional<List<PrintedName>> aliases,
            Optional<List<Event>> relations) {}

    /** One relation of the YAML form. */
    private record Event(
            Optional<String> became,
            Optional<String> to,
            Optional<String> on,
            Optional<String> source,
            Optional<String> by) {
        RelationLine line() {
            return new RelationLine(became.orElse(""), to.orElse(""), on.orElse(""), source.orElse(""), by.orElse(""));
        }
    }

    /**
     * @param importer who entered the relations of which the file does not say it
     * @throws Refused naming every line that is wrong
     */
    public static AuthorityDraft csv(Reader in, String importer) throws IOException {
        AuthorityImport found = new AuthorityImport(importer);
        CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(in)) {
            for (CSVRecord row : parser) found.take(row, "line " + parser.getCurrentLineNumber());
        }
        return found.draft();
    }

    /**
     * @param importer who entered the relations of which the file does not say it
     * @throws Refused naming every entry that is wrong
     */
    public static AuthorityDraft yaml(Reader in, String importer) {
        AuthorityImport found = new AuthorityImport(importer);
        try {
            int number = 0;
            for (Entry entry : YAML.readValue(in, new TypeReference<List<Entry>>() {}))
                found.take(entry, "entry " + ++number);
        } catch (JacksonException e) {
            throw new Refused(List.of("not readable as a list of organisations: " + e.getOriginalMessage()));
        }
        return found.draft();
    }

    private void take(CSVRecord row, String where) {
        if (row.size() != COLUMNS.size() && row.size() != NAME_COLUMNS.size()) {
            errors.add(where + " has " + row.size() + " columns instead of " + COLUMNS.size() + ", or of "
                    + NAME_COLUMNS.size() + " without relations");
            return;
        }
        String id = cell(row, "id").strip();
        takeName(where, id, cell(row, "organisation").strip());
        PrintedName printed = new PrintedName(
                Optional.of(cell(row, "acronym")),
                Optional.of(cell(row, "name")),
                Optional.of(cell(row, "translation")),
                Optional.of(cell(row, "country")));
        RelationLine line = relation(row);
        if (line.isBlank()) takeAlias(where, id, printed);
        else if (printed.isEmpty()) takeRelation(where, id, line);
        else errors.add(where + " has a name and a relation; write them in two lines");
    }

    private static RelationLine relation(CSVRecord row) {
        if (row.size() == NAME_COLUMNS.size()) return new RelationLine("", "", "", "", "");
        return new RelationLine(
                cell(row, "became").strip(),
                cell(row, "to").strip(),
                cell(row, "on").strip(),
                cell(row, "source").strip(),
                cell(row, "by").strip());
    }

    private static String cell(CSVRecord row, String column) {
        return SpreadsheetCell.plain(row.get(column));
    }

    private void take(Entry entry, String where) {
        String id = entry.id().orElse("").strip();
        takeName(where, id, entry.name().orElse("").strip());
        List<PrintedName> printed = entry.aliases().orElse(List.of());
        List<Event> relations = entry.relations().orElse(List.of());
        if (printed.isEmpty() && relations.isEmpty()) errors.add(where + " has no alias");
        printed.forEach(name -> takeAlias(where, id, name));
        relations.forEach(event -> takeRelation(where, id, event.line()));
    }

    private void takeName(String where, String id, String name) {
        if (id.isEmpty()) errors.add(where + " has no id");
        if (name.isEmpty()) errors.add(where + " has no organisation name");
        String known = names.putIfAbsent(id, name);
        if (known != null && !known.equals(name))
            errors.add(where + " calls " + id + " \"" + name + "\", a line before called it \"" + known + "\"");
    }

    private void takeAlias(String where, String id, PrintedName printed) {
        if (printed.isEmpty()) errors.add(where + " has neither acronym nor name nor translation");
        printed.country()
                .filter(code -> !COUNTRIES.contains(code))
                .ifPresent(code -> errors.add(
                        where + " has the country " + code + ", which is no two-letter code (ISO 3166-1) in capitals"));
        aliases.computeIfAbsent(id, i -> new ArrayList<>()).add(new Alias(printed, 0));
    }

    private void takeRelation(String where, String id, RelationLine line) {
        try {
            Relation relation = line.relation(id, importer);
            String before = tellings.putIfAbsent(
                    relation.kind() + " " + id + " " + relation.to().orElse(""), where);
            if (before != null) errors.add(where + " tells of " + id + " what " + before + " tells already");
            told.add(new AuthorityDraft.Told(relation, where));
        } catch (IllegalArgumentException wrong) {
            errors.add(where + ": " + wrong.getMessage());
        }
    }

    private AuthorityDraft draft() {
        if (!errors.isEmpty()) throw new Refused(errors);
        List<Organisation> organisations = new ArrayList<>();
        names.forEach(
                (id, name) -> organisations.add(Organisation.of(id, name, aliases.getOrDefault(id, List.of()), 0)));
        return new AuthorityDraft(organisations, told);
    }
}
