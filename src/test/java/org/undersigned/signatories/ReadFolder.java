package org.undersigned.signatories;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.undersigned.ocr.Transcript;
import org.undersigned.structure.Statement;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;
import tools.jackson.databind.json.JsonMapper;

/** Reads every .txt or transcript .json of a folder and prints statements as JSON lines, for measuring. */
public final class ReadFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StatementReader STATEMENTS = new StatementReader();
    private static final SignatoryReader SIGNATORIES = new SignatoryReader();

    private ReadFolder() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList())
                if (file.toString().matches(".*\\.(txt|json)")) out.println(JSON.writeValueAsString(read(file)));
        }
    }

    private static Map<String, Object> read(Path file) throws IOException {
        String text = Files.readString(file);
        Transcript transcript =
                file.toString().endsWith(".json") ? JSON.readValue(text, Transcript.class) : Transcripts.of(text);
        Statement statement = STATEMENTS.read(transcript);
        List<SignatoryList> lists = SIGNATORIES.read(statement);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("files", List.of(file.getFileName().toString()));
        out.put("language", statement.language());
        out.put("kind", statement.kind());
        out.put("title", statement.title());
        out.put("issuer", statement.issuer());
        out.put("date", statement.date());
        out.put("dateAsPrinted", statement.dateAsPrinted());
        out.put("signaturesDate", statement.signaturesDate());
        out.put("openForSignature", statement.openForSignature());
        out.put("sections", statement.sections());
        out.put(
                "lists",
                statement.regions().stream()
                        .map(r -> List.of(r.role(), r.heading(), r.declaredTotal(), r.evidence()))
                        .toList());
        out.put(
                "totals",
                lists.stream()
                        .map(l -> List.of(l.numbered(), l.complete(), l.missingNumbers()))
                        .toList());
        out.put(
                "signatories",
                lists.stream()
                        .flatMap(l -> l.mentions().stream())
                        .map(ReadFolder::brief)
                        .toList());
        return out;
    }

    private static Map<String, Object> brief(Mention m) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("list", m.list());
        out.put("asPrinted", m.asPrinted());
        out.put("printedNumber", m.printedNumber());
        out.put("kind", m.kind());
        out.put("acronym", m.acronym());
        out.put("name", m.name());
        out.put("translation", m.translation());
        out.put("country", m.country());
        out.put("countryAsPrinted", m.countryAsPrinted());
        out.put("person", m.person());
        out.put("role", m.role());
        out.put("affiliation", m.affiliation());
        out.put("group", m.group());
        out.put("rule", m.rule());
        return out;
    }
}
