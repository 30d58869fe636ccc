package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import org.undersigned.organisations.InMemoryAuthority;
import org.undersigned.organisations.Resolver;
import org.undersigned.search.StatementDocument;
import org.undersigned.signatories.Mention;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The stages from a file to a statement without any service: nothing is kept, organisations are known from these files only. */
public final class Extraction implements AutoCloseable {
    private static final long ANY_SIZE = Long.MAX_VALUE;

    private final JsonMapper json;
    private final Intake intake = Intake.inPlace(ANY_SIZE);
    private final Stages stages;
    private final Resolver resolver = new Resolver(new InMemoryAuthority());

    public Extraction(JsonMapper json) {
        this.json = json;
        this.stages = Stages.uncached(new Transcriber(OcrSettings.defaults()), json);
    }

    /**
     * @param file of any accepted type, or a transcript as JSON
     * @throws org.undersigned.intake.RecordRefused where it cannot be read
     */
    public StatementDocument extract(Path file, List<String> languages) throws InterruptedException {
        String name = file.getFileName().toString();
        Optional<Transcript> transcript = name.endsWith(".json") ? transcript(file) : Optional.empty();
        if (transcript.isPresent()) return document(name, stages.read(transcript.get()));
        ArchivalRecord record = intake.accept(file);
        return document(name, stages.read(record, languages, Optional.empty(), PageListener.SILENT));
    }

    private Optional<Transcript> transcript(Path file) {
        try {
            return Optional.of(json.readValue(file, Transcript.class));
        } catch (JacksonException e) {
            return Optional.empty(); // intake will say what is the matter with it
        }
    }

    private StatementDocument document(String name, Reading reading) {
        List<Mention> mentions = reading.lists().stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
        return StatementDocument.of(
                List.of(name),
                reading.statement(),
                reading.lists(),
                resolver.resolve(reading.statement().record(), mentions));
    }

    @Override
    public void close() {
        stages.close();
    }
}
