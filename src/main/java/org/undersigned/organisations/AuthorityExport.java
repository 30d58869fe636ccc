package org.undersigned.organisations;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The authority file for people and other programs: CSV and YAML that can be edited and read back, FollowTheMoney and SKOS. */
public final class AuthorityExport {
    private static final int PAGE = 500;

    private final AuthorityFile authority;
    private final JsonMapper json = JsonMapper.builder().build();

    public AuthorityExport(AuthorityFile authority) {
        this.authority = authority;
    }

    /** One line for each alias, sorted by id, so that a change in one organisation is a change in its lines. */
    public void csv(Writer out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, AuthorityImport.FORMAT)) {
            for (Organisation organisation : sorted())
                for (Alias alias : aliases(organisation)) {
                    PrintedName printed = alias.printed();
                    printer.printRecord(
                            organisation.id(),
                            organisation.name(),
                            printed.acronym().orElse(""),
                            printed.name().orElse(""),
                            printed.translation().orElse(""),
                            printed.country().orElse(""));
                }
        }
    }

    public void yaml(Writer out) throws IOException {
        List<Map<String, Object>> organisations = new ArrayList<>();
        for (Organisation organisation : sorted()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", organisation.id());
            entry.put("name", organisation.name());
            entry.put(
                    "aliases",
                    aliases(organisation).stream().map(AuthorityExport::parts).toList());
            organisations.add(entry);
        }
        out.write(AuthorityImport.YAML.writeValueAsString(organisations));
        out.flush();
    }

    /** One FollowTheMoney entity on each line; acronyms are weak aliases there, because many share them. */
    public void followTheMoney(Writer out) throws IOException {
        for (Organisation organisation : sorted()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", List.of(organisation.name()));
            properties.put("alias", names(organisation));
            properties.put("weakAlias", acronyms(organisation));
            properties.put(
                    "country",
                    organisation.country().stream()
                            .map(c -> c.toLowerCase(Locale.ROOT))
                            .toList());
            properties.values().removeIf(value -> ((List<?>) value).isEmpty());
            Map<String, Object> entity = new LinkedHashMap<>();
            entity.put("id", organisation.id());
            entity.put("schema", "Organization");
            entity.put("properties", properties);
            out.write(json.writeValueAsString(entity));
            out.write('\n');
        }
        for (Relation relation : authority.relations())
            if (relation.to().isPresent()) out.write(json.writeValueAsString(succession(relation)) + '\n');
        out.flush();
    }

    private static Map<String, Object> succession(Relation relation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("predecessor", List.of(relation.from()));
        properties.put("successor", relation.to().stream().toList());
        properties.put("date", List.of(relation.latest().toString()));
        properties.put("role", List.of(relation.kind().name().toLowerCase(Locale.ROOT)));
        properties.put("description", List.of(relation.source()));
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", "succession-" + relation.from() + "-" + relation.to().orElse(""));
        entity.put("schema", "Succession");
        entity.put("properties", properties);
        return entity;
    }

    /** SKOS in Turtle: each organisation a concept, each alias a label. */
    public void skos(Writer out) throws IOException {
        out.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
        out.write("@prefix dct: <http://purl.org/dc/terms/> .\n");
        List<Relation> relations = authority.relations();
        for (Organisation organisation : sorted()) {
            out.write("\n<urn:undersigned:" + organisation.id() + "> a skos:Concept ;\n");
            for (String label : Stream.concat(names(organisation).stream(), acronyms(organisation).stream())
                    .filter(label -> !label.equals(organisation.name()))
                    .toList()) out.write("    skos:altLabel " + literal(label) + " ;\n");
            for (Relation relation : relations)
                if (relation.kind() != Relation.Kind.SPLIT
                        && relation.from().equals(organisation.id())
                        && relation.to().isPresent())
                    out.write("    dct:isReplacedBy <urn:undersigned:"
                            + relation.to().get() + "> ;\n");
            out.write("    skos:prefLabel " + literal(organisation.name()) + " .\n");
        }
        out.flush();
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    private static Map<String, String> parts(Alias alias) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "acronym", alias.printed().acronym());
        put(parts, "name", alias.printed().name());
        put(parts, "translation", alias.printed().translation());
        put(parts, "country", alias.printed().country());
        return parts;
    }

    private static void put(Map<String, String> parts, String key, Optional<String> value) {
        value.ifPresent(text -> parts.put(key, text));
    }

    private static List<String> names(Organisation organisation) {
        TreeSet<String> names = new TreeSet<>();
        for (Alias alias : organisation.aliases())
            Stream.of(alias.printed().name(), alias.printed().translation())
                    .flatMap(Optional::stream)
                    .forEach(names::add);
        names.remove(organisation.name());
        return List.copyOf(names);
    }

    private static List<String> acronyms(Organisation organisation) {
        TreeSet<String> acronyms = new TreeSet<>();
        for (Alias alias : organisation.aliases()) alias.printed().acronym().ifPresent(acronyms::add);
        return List.copyOf(acronyms);
    }

    private static List<Alias> aliases(Organisation organisation) {
        return organisation.aliases().stream()
                .sorted(Comparator.comparing(alias -> alias.printed().form()))
                .toList();
    }

    private List<Organisation> sorted() {
        List<Organisation> all = new ArrayList<>();
        List<Organisation> page = authority.list(0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = authority.list(all.size(), PAGE);
        }
        all.sort(Comparator.comparing(Organisation::id));
        return all;
    }
}
