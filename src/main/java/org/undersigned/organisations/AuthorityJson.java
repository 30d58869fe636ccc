package org.undersigned.organisations;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as the authority file stores it. */
final class AuthorityJson {
    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<?> values) {
        return json.writeValueAsString(values);
    }

    List<Evidence> evidence(String stored) {
        return json.readValue(stored, new TypeReference<>() {});
    }

    List<Resolution.Candidate> considered(String stored) {
        return json.readValue(stored, new TypeReference<>() {});
    }
}
