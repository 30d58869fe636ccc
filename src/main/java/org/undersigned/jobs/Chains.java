package org.undersigned.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Fixity;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageImages;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.Transcript;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Filing;
import org.undersigned.signatories.Mention;
import org.undersigned.signatories.SignatoryList;
import org.undersigned.structure.SignatoryRegion;

/** Puts evidence chains together from what the stages kept; nothing is read again that is still kept. */
@Component
@Lazy
public class Chains {
    /** Enough of what stands around an entry to see that nothing was cut off. */
    private static final int MARGIN_PX = 20;

    private final Holdings holdings;
    private final Readings readings;
    private final Runs runs;
    private final Stages stages;
    private final AuthorityFile authority;

    Chains(Holdings holdings, Readings readings, Runs runs, Stages stages, AuthorityFile authority) {
        this.holdings = holdings;
        this.readings = readings;
        this.runs = runs;
        this.stages = stages;
        this.authority = authority;
    }

    /**
     * @param sha256 of the record
     * @return none where the archive does not hold it
     */
    public Optional<EvidenceChain> of(String sha256) throws InterruptedException {
        Optional<ArchivalRecord> record = holdings.record(sha256);
        return record.isEmpty() ? Optional.empty() : Optional.of(chain(record.get()));
    }

    /**
     * The ink of an entry, as PNG, the way up it was read.
     *
     * @return none where its place is not known, as in formats without pages, or where its page was not kept
     * @throws org.undersigned.intake.RecordRefused where the page cannot be shown
     */
    public Optional<byte[]> crop(String sha256, Mention mention) {
        Optional<Page> page = readings.transcript(sha256).stream()
                .flatMap(transcript -> transcript.pages().stream())
                .filter(read -> read.number() == mention.page())
                .findFirst();
        return mention.box()
                .flatMap(box -> page.flatMap(
                        read -> holdings.record(sha256).map(record -> PageImages.crop(record, read, box, MARGIN_PX))));
    }

    private EvidenceChain chain(ArchivalRecord record) throws InterruptedException {
        List<String> languages = holdings.lastRun(record.sha256())
                .map(run -> runs.definition(run).languages())
                .orElse(List.of("auto"));
        Transcript transcript = stages.transcript(record, languages);
        Reading reading = stages.read(record, languages, Optional.empty(), PageListener.SILENT);
        return new EvidenceChain(
                scan(record),
                transcript.pages().stream().map(Chains::page).toList(),
                lists(reading),
                entries(record, reading));
    }

    private EvidenceChain.Scan scan(ArchivalRecord record) {
        return new EvidenceChain.Scan(
                record.sha256(),
                holdings.files(record.sha256()),
                record.content(),
                record.mediaType(),
                record.bytes(),
                isIntact(record));
    }

    private static boolean isIntact(ArchivalRecord record) {
        try {
            return Files.exists(record.content())
                    && Fixity.sha256(record.content()).equals(record.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(record.content() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static EvidenceChain.PageRead page(Page page) {
        return new EvidenceChain.PageRead(
                page.number(), page.origin(), page.dpi(), page.confidence(), page.unreadable(), page.notes());
    }

    private static List<EvidenceChain.ListFound> lists(Reading reading) {
        List<EvidenceChain.ListFound> found = new ArrayList<>();
        for (SignatoryList list : reading.lists()) {
            SignatoryRegion region = reading.statement().regions().get(found.size());
            found.add(new EvidenceChain.ListFound(
                    found.size() + 1,
                    list.role(),
                    list.heading(),
                    list.mentions().size(),
                    list.complete(),
                    list.missingNumbers(),
                    region.evidence()));
        }
        return found;
    }

    private List<EvidenceChain.EntryRead> entries(ArchivalRecord record, Reading reading) {
        Map<List<Integer>, Filing> filed = authority.filings(record.sha256()).values().stream()
                .collect(Collectors.toMap(
                        filing -> List.of(filing.list(), filing.position()), Function.identity(), (a, b) -> a));
        return reading.lists().stream()
                .flatMap(list -> list.mentions().stream())
                .map(mention -> new EvidenceChain.EntryRead(
                        mention,
                        Optional.ofNullable(filed.get(List.of(mention.list(), mention.position())))
                                .map(Filing::resolution)))
                .toList();
    }
}
