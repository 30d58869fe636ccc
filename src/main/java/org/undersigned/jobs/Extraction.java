package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.intake.Store;
import org.undersigned.ocr.Enclosures;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.OcrUnavailable;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.TemporaryFolder;
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
    private @Nullable TemporaryFolder unpacked;

    public Extraction(JsonMapper json) {
        this.json = json;
        this.stages = Stages.uncached(new Transcriber(OcrSettings.defaults()), json);
    }

    /**
     * @param file of any accepted type, or a transcript as JSON; of a mail, what is enclosed in it follows
     * @param read takes each statement
     * @param refused takes what could not be read
     */
    public void extract(
            Path file, List<String> languages, Consumer<StatementDocument> read, Consumer<RecordRefused> refused)
            throws InterruptedException {
        String name = file.getFileName().toString();
        Optional<Transcript> transcript = name.endsWith(".json") ? transcript(file) : Optional.empty();
        if (transcript.isPresent()) {
            read.accept(document(name, stages.read(transcript.get())));
            return;
        }
        try {
            Delivery delivery = Delivery.accepted(name, intake.accept(file), 1);
            extract(delivery, languages, read, refused);
            for (Delivery inside : enclosed(delivery)) extract(inside, languages, read, refused);
        } catch (RecordRefused refusal) {
            refused.accept(refusal);
        }
    }

    private void extract(
            Delivery delivery,
            List<String> languages,
            Consumer<StatementDocument> read,
            Consumer<RecordRefused> refused)
            throws InterruptedException {
        delivery.refusal().ifPresent(refused);
        if (delivery.record().isEmpty()) return;
        ArchivalRecord record = delivery.record().get();
        try {
            read.accept(
                    document(record.fileName(), stages.read(record, languages, Optional.empty(), PageListener.SILENT)));
        } catch (RecordRefused refusal) {
            refused.accept(refusal);
        } catch (OcrUnavailable nothingCanBeRead) {
            throw nothingCanBeRead;
        } catch (RuntimeException fault) {
            // the files behind this one are read all the same
            refused.accept(new RecordRefused(Cause.INTERNAL, record.fileName(), fault.toString()));
        }
    }

    private List<Delivery> enclosed(Delivery delivery) throws InterruptedException {
        if (delivery.record().filter(Enclosures::mayBeIn).isEmpty()) return List.of();
        if (unpacked == null) unpacked = TemporaryFolder.make();
        Intake kept = Intake.into(new Store(unpacked.path()), ANY_SIZE);
        return new MailOpener(kept, record -> 1, stages::open).open(delivery);
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
        if (unpacked != null) unpacked.close();
        stages.close();
    }
}
