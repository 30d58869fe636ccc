package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class StartsWhatIsNotConfiguredTest {
    private final Path data;

    StartsWhatIsNotConfiguredTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void startsNothingWhenItMayNot() {
        initialize(Map.of("undersigned.embedded.enabled", "false"));
        assertThat(data.resolve("embedded")).doesNotExist();
    }

    @Test
    void saysWhenTheConfiguredDatabaseCannotBeReached() {
        Map<String, Object> nobodyThere = Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/archive",
                "undersigned.elasticsearch.uris", "http://127.0.0.1:1");
        assertThatExceptionOfType(WorldUnfit.class)
                .isThrownBy(() -> initialize(nobodyThere))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/archive cannot be reached")
                .withMessageContaining("spring.datasource.url");
        assertThat(data.resolve("embedded")).doesNotExist();
    }

    @Test
    void saysWhenTheDataFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(data.resolve("a-file"), "");
        assertThatExceptionOfType(WorldUnfit.class)
                .isThrownBy(() -> initialize(Map.of("undersigned.data", file.toString())))
                .withMessageContaining("cannot be written")
                .withMessageContaining("--data");
    }

    private void initialize(Map<String, Object> properties) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("default", Map.of("undersigned.data", data.toString())));
        new StartsWhatIsNotConfigured().initialize(context);
    }
}
