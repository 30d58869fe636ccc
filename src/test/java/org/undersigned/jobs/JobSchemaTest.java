package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told about job definitions is what the program reads. */
class JobSchemaTest {
    private static final JsonNode SCHEMA = new JsonMapper().readTree(Path.of("src/docs/job.schema.json"));

    @Test
    void knowsEverySettingAndNoOther() {
        assertThat(settings("")).isEqualTo(components(WrittenJob.class));
        assertThat(settings("schedule")).isEqualTo(components(WrittenJob.WrittenSchedule.class));
        assertThat(settings("limits")).isEqualTo(components(WrittenJob.WrittenLimits.class));
        assertThat(settings("notify")).isEqualTo(components(WrittenJob.WrittenNotice.class));
    }

    @Test
    void knowsEveryWordOfAChoice() {
        assertThat(words(SCHEMA.at("/properties/overlap/enum"))).isEqualTo(words(JobDefinition.Overlap.values()));
        assertThat(words(SCHEMA.at("/properties/notify/properties/on/enum"))).isEqualTo(words(Notice.When.values()));
    }

    @ParameterizedTest
    @CsvSource({"attempts,default,5", "attempts,maximum,20", "priority,minimum,-10", "priority,maximum,10"})
    void knowsTheNumbers(String setting, String property, int number) {
        assertThat(SCHEMA.at("/properties/" + setting + "/" + property).asInt()).isEqualTo(number);
    }

    private static List<String> settings(String under) {
        JsonNode at = under.isEmpty() ? SCHEMA : SCHEMA.at("/properties/" + under);
        return List.copyOf(at.get("properties").propertyNames());
    }

    private static List<String> components(Class<?> written) {
        return Arrays.stream(written.getRecordComponents())
                .map(JobSchemaTest::name)
                .toList();
    }

    /** Java keeps some words for itself. */
    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    private static List<String> words(JsonNode choice) {
        return choice.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> words(Enum<?>[] choice) {
        return Arrays.stream(choice)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
