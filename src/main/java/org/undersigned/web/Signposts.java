package org.undersigned.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, for programs as OpenAPI and for people as a page. */
@Controller
@ServerOnly
final class Signposts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode openApi = read();

    /** One thing that can be asked of the API. */
    record Operation(String method, String path, String summary, List<Parameter> parameters, String answers) {}

    record Parameter(String name, String description, boolean required) {}

    @GetMapping(value = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String openApi() {
        return openApi.toString();
    }

    @GetMapping("/api")
    String api(Model model) {
        model.addAttribute("operations", operations());
        return "api";
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        openApi.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> operations.add(operation(path, method, operation))));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters"))
            parameters.add(new Parameter(
                    parameter.get("name").asString(),
                    parameter.path("description").asString(""),
                    parameter.path("required").asBoolean(false)));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.get("summary").asString(),
                parameters,
                String.join(", ", operation.get("responses").propertyNames()));
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Signposts.class.getResourceAsStream("openapi.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
    }
}
