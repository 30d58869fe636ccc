package org.undersigned.signatories;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.undersigned.ocr.Transcript;
import org.undersigned.samples.AccuracyReport;
import org.undersigned.samples.Samples;
import org.undersigned.structure.StatementReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads samples with the readers of this version. As a program it reports on folders of samples: {@code FOLDER...}. */
final class SampleReading {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final StatementReader STATEMENTS = new StatementReader();
    private static final SignatoryReader SIGNATORIES = new SignatoryReader();

    private SampleReading() {}

    /** The mentions of a transcript as a statement of {@code extract} carries them. */
    static JsonNode of(Transcript transcript) {
        List<Mention> mentions = SIGNATORIES.read(STATEMENTS.read(transcript)).stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
        return JSON.valueToTree(Map.of("signatories", mentions));
    }

    public static void main(String[] folders) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(AccuracyReport.of(SampleReading::of, Samples.cases(List.of(folders))));
    }
}
