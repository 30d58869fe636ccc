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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The authority file for people and other programs: CSV and YAML that can be edited and read back, FollowTheMoney and SKOS. */
public final class AuthorityExport {
    private static final int PAGE = 500;

    private static final PrintedName NO_NAME =
            new PrintedName(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final RelationLine NO_RELATION = new RelationLine("", "", "", "", "");

    private final AuthorityFile authority;
    private final JsonMapper json = JsonMapper.builder().build();

    public AuthorityExport(AuthorityFile authority) {
        this.authority = authority;
    }

    /** One line for each alias and relation, sorted by id, so that a change in one organisation is a change in its lines. */
    public void csv(Writer out) throws IOException {
        Map<String, List<RelationLine>> relations = relationLines();
        CSVPrinter printer = new CSVPrinter(out, AuthorityImport.FORMAT); // whoever opened the writer closes it
        for (Organisation organisation : withRelated(relations.keySet())) {
            for (Alias alias : aliases(organisation))
                printer.printRecord(line(organisation, alias.printed(), NO_RELATION));
            for (RelationLine relation : relations.getOrDefault(organisation.id(), List.of()))
                printer.printRecord(line(organisation, NO_NAME, relation));
        }
        printer.flush();
    }

    private static List<String> line(Organisation organisation, PrintedName printed, RelationLine relation) {
        List<String> columns = new ArrayList<>(List.of(organisation.id(), organisation.name()));
        for (Optional<String> part :
                List.of(printed.acronym(), printed.name(), printed.translation(), printed.country()))
            columns.add(part.orElse(""));
        columns.addAll(relation.columns());
        return columns.stream().map(SpreadsheetCell::harmless).toList();
    }

    /** By the organisation that something became of, in the order of time. */
    private Map<String, List<RelationLine>> relationLines() {
        return authority.relations().stream()
                .sorted(Comparator.comparing(Relation::earliest)
                        .thenComparing(Relation::latest)
                        .thenComparing(Relation::kind)
                        .thenComparing(relation -> relation.to().orElse("")))
                .collect(Collectors.groupingBy(
                        Relation::from, Collectors.mapping(RelationLine::of, Collectors.toList())));
    }

    public void yaml(Writer out) throws IOException {
        List<Map<String, Object>> organisations = new ArrayList<>();
        Map<String, List<RelationLine>> relations = relationLines();
        for (Organisation organisation : withRelated(relations.keySet())) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", organisation.id());
            entry.put("name", organisation.name());
            entry.put(
                    "aliases",
                    aliases(organisation).stream().map(AuthorityExport::parts).toList());
            if (relations.containsKey(organisation.id()))
                entry.put(
                        "relations",
                        relations.get(organisation.id()).stream()
                                .map(AuthorityExport::parts)
                                .toList());
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

    private static Map<String, String> parts(RelationLine relation) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "became", Optional.of(relation.became()));
        put(parts, "to", Optional.of(relation.to()).filter(to -> !to.isEmpty()));
        put(parts, "on", Optional.of(relation.on()));
        put(parts, "source", Optional.of(relation.source()));
        put(parts, "by", Optional.of(relation.by()));
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

    /** In the order of their forms; what no statement prints any more goes by its name. */
    private static List<Alias> aliases(Organisation organisation) {
        if (organisation.aliases().isEmpty())
            return List.of(new Alias(
                    new PrintedName(
                            Optional.empty(), Optional.of(organisation.name()), Optional.empty(), Optional.empty()),
                    0));
        return organisation.aliases().stream()
                .sorted(Comparator.comparing(alias -> alias.printed().form()))
                .toList();
    }

    /** Those that the archive lists, and those that are known by what became of them only, or of others. */
    private List<Organisation> withRelated(Set<String> related) {
        List<Organisation> all = sorted();
        Set<String> missing = new TreeSet<>(related);
        authority.relations().forEach(relation -> relation.to().ifPresent(missing::add));
        all.forEach(organisation -> missing.remove(organisation.id()));
        for (String id : missing) authority.find(id).ifPresent(all::add);
        all.sort(Comparator.comparing(Organisation::id));
        return all;
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
