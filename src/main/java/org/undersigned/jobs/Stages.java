package org.undersigned.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Enclosures;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import org.undersigned.signatories.SignatoryList;
import org.undersigned.signatories.SignatoryReader;
import org.undersigned.structure.Statement;
import org.undersigned.structure.StatementReader;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reading stages, one after the other: transcript, statement, signatories. With a cache, a stage whose output is there is
 * not done again.
 */
public final class Stages implements AutoCloseable {
    private final Transcriber transcriber;
    private final StatementReader statements = new StatementReader();
    private final SignatoryReader signatories = new SignatoryReader();
    private final @Nullable StageCache cache;
    private final JsonMapper json;

    private Stages(Transcriber transcriber, @Nullable StageCache cache, JsonMapper json) {
        this.transcriber = transcriber;
        this.cache = cache;
        this.json = json;
    }

    static Stages cached(Transcriber transcriber, StageCache cache, JsonMapper json) {
        return new Stages(transcriber, cache, json);
    }

    /** Everything is read anew; nothing is kept. */
    public static Stages uncached(Transcriber transcriber, JsonMapper json) {
        return new Stages(transcriber, null, json);
    }

    /** A stage's function, which may be interrupted. */
    @FunctionalInterface
    private interface Function<T> {
        T apply() throws InterruptedException;
    }

    /**
     * @param from this stage and those after it are done again, whatever the cache holds
     * @throws org.undersigned.intake.RecordRefused where the record cannot be read
     */
    public Reading read(ArchivalRecord record, List<String> languages, Optional<Stage> from, PageListener listener)
            throws InterruptedException {
        return read(record, languages, from, Limits.NONE, listener);
    }

    Reading read(
            ArchivalRecord record, List<String> languages, Optional<Stage> from, Limits limits, PageListener listener)
            throws InterruptedException {
        int[] pagesRead = {0};
        Transcript transcript = transcript(record, languages, from, () -> {
            Transcript fresh = limits.secondsPerPage().isEmpty()
                    ? transcriber.transcribe(record, languages, listener)
                    : transcriber.transcribe(
                            record,
                            languages,
                            Duration.ofSeconds(limits.secondsPerPage().get()),
                            listener);
            pagesRead[0] = (int) fresh.pages().stream()
                    .filter(page -> page.origin() != Origin.TEXT_LAYER)
                    .count();
            return fresh;
        });
        return read(record, transcript, languages, from, pagesRead[0]);
    }

    /** The transcript alone, as kept. */
    Transcript transcript(ArchivalRecord record, List<String> languages) throws InterruptedException {
        return transcript(
                record,
                languages,
                Optional.empty(),
                () -> transcriber.transcribe(record, languages, PageListener.SILENT));
    }

    private Transcript transcript(
            ArchivalRecord record, List<String> languages, Optional<Stage> from, Function<Transcript> work)
            throws InterruptedException {
        return stage(Stage.OCR, record, ocr(record, languages), type(Transcript.class), from, work);
    }

    private Reading read(
            ArchivalRecord record, Transcript transcript, List<String> languages, Optional<Stage> from, int pagesRead)
            throws InterruptedException {
        Statement statement = stage(
                Stage.STRUCTURE,
                record,
                structure(record, languages),
                type(Statement.class),
                from,
                () -> statements.read(transcript));
        List<SignatoryList> lists = stage(
                Stage.SIGNATORIES,
                record,
                fingerprint(record, languages),
                json.getTypeFactory().constructCollectionType(List.class, SignatoryList.class),
                from,
                () -> signatories(statement, record, transcript, languages));
        return Reading.of(statement, lists, transcript, pagesRead);
    }

    private List<SignatoryList> signatories(
            Statement statement, ArchivalRecord record, Transcript transcript, List<String> languages)
            throws InterruptedException {
        BandsReadAgain again = new BandsReadAgain(transcriber, record, transcript, languages);
        List<SignatoryList> lists = signatories.read(statement, again);
        again.throwIfStopped();
        return lists;
    }

    /** How many pages a record has, at least 1. */
    int pages(ArchivalRecord record) throws InterruptedException {
        return transcriber.pages(record);
    }

    /** What came inside a mail. */
    Enclosures open(ArchivalRecord mail, int most) throws InterruptedException {
        return transcriber.unpack(mail, most);
    }

    /** What a transcript says, without a record. */
    public Reading read(Transcript transcript) {
        Statement statement = statements.read(transcript);
        return Reading.of(statement, signatories.read(statement), transcript, 0);
    }

    /** Of the last reading stage's output: what all of it depends on. Costs nothing. */
    Fingerprint fingerprint(ArchivalRecord record, List<String> languages) {
        return structure(record, languages).then("signatories", SignatoryReader.VERSION);
    }

    private Fingerprint structure(ArchivalRecord record, List<String> languages) {
        return ocr(record, languages).then("structure", StatementReader.VERSION);
    }

    private Fingerprint ocr(ArchivalRecord record, List<String> languages) {
        return Fingerprint.of(record.sha256()).then("ocr", transcriber.version(languages), languages);
    }

    private <T> T stage(
            Stage stage,
            ArchivalRecord record,
            Fingerprint fingerprint,
            JavaType type,
            Optional<Stage> from,
            Function<T> work)
            throws InterruptedException {
        if (cache == null) return work.apply();
        boolean anew = from.isPresent() && stage.compareTo(from.get()) >= 0;
        Optional<T> kept = anew ? Optional.empty() : cache.find(record.sha256(), stage, fingerprint, type);
        if (kept.isPresent()) return kept.get();
        T made = work.apply();
        cache.keep(record.sha256(), stage, fingerprint, made);
        return made;
    }

    private JavaType type(Class<?> type) {
        return json.constructType(type);
    }

    @Override
    public void close() {
        transcriber.close();
    }
}
