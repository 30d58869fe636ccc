package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JobDefinitionsTest {
    @TempDir
    Path folder;

    private JobDefinitions definitions;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("scans"));
        definitions = JobDefinitions.in(folder.resolve("jobs"));
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
    void aBucketIsNamedByItsAddress() throws IOException {
        write("box.yml", "source: [s3://scans-2024/in/, scans]\n");

        assertThat(definitions.expect("box").sources())
                .containsExactly("s3://scans-2024/in/", folder.resolve("scans").toString());
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

    @Test
    void aBadFileDisablesItsOwnJobOnly() throws IOException {
        write("bad.yml", "source: gone\n");
        write("good.yml", "source: scans\n");

        assertThat(definitions.all()).extracting(JobDefinition::job).containsExactly("good");
        assertThat(definitions.written().get(0).problem().orElseThrow()).contains("bad.yml, line 1");
    }

    @Test
    void everythingCanBeWritten() throws IOException {
        write("box.yml", """
                source: [scans, scans/sub]
                include: "*.pdf"
                languages: fra
                schedule:
                  cron: "30 2 * * mon-fri"
                  zone: Europe/Paris
                limits:
                  pages: 300
                  secondsPerPage: 20
                attempts: 3
                priority: 5
                overlap: queue
                notify:
                  webhook: https://example.org/hook
                  mail: archive@example.org
                  on: failure
                """);
        Files.createDirectories(folder.resolve("scans/sub"));

        JobDefinition box = definitions.expect("box");

        assertThat(box.sources()).hasSize(2);
        assertThat(box.include()).containsExactly("*.pdf");
        assertThat(box.schedule().orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(box.limits()).isEqualTo(new Limits(Optional.of(300), Optional.of(20)));
        assertThat(box.attempts()).isEqualTo(3);
        assertThat(box.priority()).isEqualTo(5);
        assertThat(box.overlap()).isEqualTo(JobDefinition.Overlap.QUEUE);
        assertThat(box.notice().orElseThrow().when()).isEqualTo(Notice.When.FAILURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                                             | line | says
            source: s3:///in/                                  | 1    | names no bucket; write for example s3://
            source: scans;attempts: many                       | 2    | attempts: many is not a
            source: scans;attempts: 0                          | 2    | attempts: 0 is not from 1 to 20
            source: scans;overlap: sometimes                   | 2    | sometimes is not one of [refuse
            source: scans;schedule:;  cron: 61 * * * *         | 3    | cron: 61 * * * * cannot be used
            source: scans;schedule:;  cron: 0 0 30 2 *         | 3    | never comes
            source: scans;schedule:;  zone: Mars/Olympus       | 2    | schedule has no cron
            source: scans;limits:;  page: 3                    | 3    | page is not a setting
            source: scans;watch: soon                          | 2    | watch: soon cannot be used
            source: scans;languages: français                  | 2    | give names such as fra+eng
            source: scans;include: "[a"                        | 2    | include: [a cannot be used
            source: scans;notify:;  webhook: ftp://example.org | 3    | begins with https://
            source: scans;notify:;  mail: nobody               | 3    | give addresses such as
            source: scans; bad: [                              | 2    | line 2
            """)
    void whatIsWrongIsToldWithItsLine(String text, int line, String says) throws IOException {
        write("box.yml", text.replace(";", "\n"));

        assertThatThrownBy(() -> definitions.expect("box"))
                .isInstanceOf(JobDefinitions.Unusable.class)
                .hasMessageContaining("box.yml, line " + line)
                .hasMessageContaining(says);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        write("box.yml", "source: gone\nattempts: 99\n");

        assertThatThrownBy(() -> definitions.expect("box"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("line 2");
    }

    /** A run that began before the program was updated goes on after it. */
    @Test
    void aDefinitionOfAnEarlierVersionIsUnderstood() {
        String earlier = """
                {"job":"box","sources":["/in"],"languages":["auto"],"fromStage":null}""";

        assertThat(JobDefinition.parse(new JsonMapper(), earlier))
                .isEqualTo(new JobDefinition("box", List.of("/in"), List.of("auto"), Optional.empty()));
    }

    @Test
    void aDefinitionIsTheSameAfterItWasWrittenDown() throws IOException {
        write("box.yml", "source: scans\nwatch: 30s\nnotify:\n  mail: [a@b.org]\n");
        JsonMapper json = new JsonMapper();
        JobDefinition box = definitions.expect("box");

        assertThat(json.readValue(json.writeValueAsString(box), JobDefinition.class))
                .isEqualTo(box);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("jobs").resolve(name), text);
    }
}
