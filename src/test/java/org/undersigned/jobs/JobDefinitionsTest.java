package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDefinitionsTest {
    @TempDir
    Path folder;

    private JobDefinitions definitions;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("scans"));
        definitions = new JobDefinitions(new JobSettings(folder, 1, 0, 1, folder.resolve("jobs")));
    }

    @Test
    void aJobIsNamedAfterItsFileAndItsSourceStandsBesideTheJobsFolder() throws IOException {
        write("box.yml", "source: scans\nlanguages: fra+eng\n");

        JobDefinition box = definitions.expect("box");

        assertThat(box.job()).isEqualTo("box");
        assertThat(box.sources()).isEqualTo(List.of(folder.resolve("scans").toString()));
        assertThat(box.languages()).isEqualTo(List.of("fra", "eng"));
    }

    @Test
    void withoutLanguagesEachPageIsLookedAt() throws IOException {
        write("box.yml", "source: scans\n");

        assertThat(definitions.expect("box").languages()).isEqualTo(List.of("auto"));
    }

    @Test
    void anUnknownSettingIsToldWithItsFileAndLine() throws IOException {
        write("box.yml", "source: scans\nlangauges: fra\n");

        assertThatThrownBy(() -> definitions.expect("box"))
                .isInstanceOf(JobDefinitions.Unusable.class)
                .hasMessageContaining("box.yml, line 2")
                .hasMessageContaining("langauges");
    }

    @Test
    void aSourceThatIsNotThereIsToldByName() throws IOException {
        write("box.yml", "source: gone\n");

        assertThatThrownBy(() -> definitions.expect("box"))
                .hasMessageContaining(folder.resolve("gone").toString());
    }

    @Test
    void allJobsComeInTheOrderOfTheirNames() throws IOException {
        write("b.yml", "source: scans\n");
        write("a.yml", "source: scans\n");

        assertThat(definitions.all()).extracting(JobDefinition::job).containsExactly("a", "b");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("jobs").resolve(name), text);
    }
}
