package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.organisations.Reconciliation.Named;
import org.undersigned.organisations.Reconciliation.Query;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests and replies of the Reconciliation Service API, as version 0.2 has them (what OpenRefine speaks) and as the draft of 1.0
 * does. An empty list is the answer "nothing fits"; a request that cannot be understood is an exception, never an empty list.
 */
public final class ReconciliationMessages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PREVIEW_WIDTH = 430;
    private static final int PREVIEW_HEIGHT = 220;

    private final Reconciliation service;

    public ReconciliationMessages(Reconciliation service) {
        this.service = service;
    }

    /** @param base address of the archive, without a slash at the end */
    public Map<String, Object> manifest(String base) {
        String here = base + "/api/v1/reconcile";
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2", "1.0-draft"));
        manifest.put("name", "Undersigned: organisations that sign joint statements");
        manifest.put("identifierSpace", base + "/organisations/");
        manifest.put("schemaSpace", "http://www.w3.org/2004/02/skos/core#");
        manifest.put("defaultTypes", List.of(Reconciliation.TYPE));
        manifest.put("view", Map.of("url", base + "/organisations/{{id}}"));
        manifest.put(
                "preview",
                Map.of("url", here + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", path(here, "/suggest/entity"),
                        "property", path(here, "/suggest/property"),
                        "type", path(here, "/suggest/type")));
        manifest.put(
                "extend", Map.of("propose_properties", path(here, "/extend/propose"), "property_settings", List.of()));
        return manifest;
    }

    private static Map<String, String> path(String here, String path) {
        return Map.of("service_url", here, "service_path", path);
    }

    /** Version 0.2: a query for each key, under which its result stands in the reply. */
    public Map<String, Object> queries(String batch) {
        Map<String, Object> results = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> query : object(batch, "queries").properties())
            results.put(query.getKey(), Map.of("result", service.candidates(query(query.getValue()))));
        return results;
    }

    private static Query query(JsonNode query) {
        if (query.isString()) return new Query(query.asString(), Optional.empty(), Optional.empty(), Map.of());
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode property : query.path("properties"))
            value(property.path("v")).ifPresent(v -> properties.put(text(property, "pid"), v));
        return new Query(text(query, "query"), type(query), limit(query), properties);
    }

    /** The draft of 1.0: conditions on names and properties; results in the order of the queries. */
    public Map<String, Object> match(String batch) {
        JsonNode queries = object(batch, "a batch").path("queries");
        if (!queries.isArray()) throw new IllegalArgumentException("A batch has a list of queries.");
        List<Object> results = new ArrayList<>();
        for (JsonNode query : queries) results.add(Map.of("candidates", service.candidates(conditions(query))));
        return Map.of("results", results);
    }

    private static Query conditions(JsonNode query) {
        if (query.path("conditions").isEmpty())
            throw new IllegalArgumentException("A query has at least one condition.");
        String name = "";
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode condition : query.path("conditions")) {
            Optional<String> value = value(condition.has("v") ? condition.path("v") : condition.path("propertyValue"));
            String kind = text(condition, "matchType");
            if (kind.equals("name")) name = value.orElse("");
            else if (kind.equals("property"))
                value.ifPresent(v -> properties.put(
                        condition.has("pid") ? text(condition, "pid") : text(condition, "propertyId"), v));
            else throw new IllegalArgumentException("A condition matches a name or a property, not: " + kind);
        }
        return new Query(name, type(query), limit(query), properties);
    }

    /** Version 0.2: rows by id of the entity, then by id of the property. */
    public Map<String, Object> extend(String request) {
        JsonNode asked = object(request, "extend");
        List<Named> properties = asked(asked);
        Map<String, Object> rows = new LinkedHashMap<>();
        for (JsonNode id : asked.path("ids")) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Named property : properties) row.put(property.id(), values(id.asString(), property));
            rows.put(id.asString(), row);
        }
        return Map.of("meta", properties, "rows", rows);
    }

    /** The draft of 1.0: rows and properties as lists. */
    public Map<String, Object> extendRows(String request) {
        JsonNode asked = object(request, "extend");
        List<Named> properties = asked(asked);
        List<Object> rows = new ArrayList<>();
        for (JsonNode id : asked.path("ids"))
            rows.add(Map.of(
                    "id",
                    id.asString(),
                    "properties",
                    properties.stream()
                            .map(property -> Map.of("id", property.id(), "values", values(id.asString(), property)))
                            .toList()));
        return Map.of("meta", properties, "rows", rows);
    }

    private List<Named> asked(JsonNode request) {
        if (!request.path("ids").isArray() || !request.path("properties").isArray())
            throw new IllegalArgumentException("To extend, a list of ids and a list of properties are needed.");
        return request.path("properties")
                .valueStream()
                .map(property -> service.expectProperty(text(property, "id")))
                .toList();
    }

    private List<Map<String, String>> values(String id, Named property) {
        return service.values(id, property.id()).stream()
                .map(value -> Map.of("str", value))
                .toList();
    }

    private static JsonNode object(String json, String what) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) return node;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not readable as JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("Not a JSON object: " + what);
    }

    private static Optional<String> type(JsonNode query) {
        JsonNode type = query.path("type").isArray() ? query.path("type").path(0) : query.path("type");
        return value(type);
    }

    private static Optional<Integer> limit(JsonNode query) {
        return query.path("limit").isNumber() ? Optional.of(query.path("limit").asInt()) : Optional.empty();
    }

    /** A value, the first of several, or the name or id of an entity. */
    private static Optional<String> value(JsonNode value) {
        if (value.isArray()) return value.isEmpty() ? Optional.empty() : value(value.path(0));
        if (value.isObject()) return value(value.has("name") ? value.path("name") : value.path("id"));
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        return value(node.path(field)).orElse("");
    }
}
