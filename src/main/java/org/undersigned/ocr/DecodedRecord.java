package org.undersigned.ocr;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/**
 * A record, opened in a decoder process; its pages are asked for one after the other, by one thread. A page that hangs its decoder is lost, one that
 * crashes it is tried once more; the pages after it come from a new decoder.
 */
final class DecodedRecord implements AutoCloseable {
    private static final int TRIES = 2;

    private final ArchivalRecord record;
    private final Decoders decoders;
    private final int pages;
    private final PixelStock stock = new PixelStock();
    private Decoders.@Nullable Lease lease;

    private DecodedRecord(ArchivalRecord record, Decoders decoders, Duration limit) throws InterruptedException {
        this.record = record;
        this.decoders = decoders;
        this.pages = open(limit, TRIES);
    }

    /**
     * @param limit how long opening it may take
     * @throws RecordRefused where it cannot be opened
     */
    static DecodedRecord open(ArchivalRecord record, Decoders decoders, Duration limit) throws InterruptedException {
        return new DecodedRecord(record, decoders, limit);
    }

    int pages() {
        return pages;
    }

    private int open(Duration limit, int tries) throws InterruptedException {
        try {
            DecoderReply reply = ask(decoders.take(), limit, (out, in) -> {
                DecoderWire.writeOpen(out, record);
                return DecoderWire.read(in, stock);
            });
            if (reply instanceof DecoderReply.Opened opened) return opened.pages();
            if (reply instanceof DecoderReply.Refused refused) throw refusal(refused);
            throw new IllegalStateException("an open record is no " + reply);
        } catch (ChildProcess.Died death) {
            if (death.why() != Cause.OCR_TIMEOUT && tries > 1) return open(limit, tries - 1);
            throw new RecordRefused(death.why(), record.fileName(), death);
        }
    }

    private RecordRefused refusal(DecoderReply.Refused refused) {
        close();
        return refused.detail().isEmpty()
                ? new RecordRefused(refused.cause(), record.fileName())
                : new RecordRefused(
                        refused.cause(), record.fileName(), new PageLost(refused.cause(), refused.detail()));
    }

    /**
     * @param number from 1
     * @param limit how long it may take
     */
    PageContent page(int number, Duration limit) throws PageLost, InterruptedException {
        return page(number, limit, TRIES);
    }

    /** Says that nobody needs these pixels any more. */
    void release(Raster raster) {
        stock.giveBack(raster.grey());
    }

    private PageContent page(int number, Duration limit, int tries) throws PageLost, InterruptedException {
        try {
            if (lease == null) reopen(limit);
            DecoderReply reply = ask(lease, limit, (out, in) -> {
                DecoderWire.writePage(out, number);
                return DecoderWire.read(in, stock);
            });
            if (reply instanceof DecoderReply.Content page) return page.content();
            if (reply instanceof DecoderReply.Lost lost) throw new PageLost(lost.cause(), lost.detail());
            throw new IllegalStateException("a page is no " + reply);
        } catch (ChildProcess.Died death) {
            if (death.why() != Cause.OCR_TIMEOUT && tries > 1) return page(number, limit, tries - 1);
            throw new PageLost(death.why(), "whoever decoded it " + death.getMessage());
        }
    }

    /** Only for records that were opened before; what a second opening says against one is said of the page. */
    private void reopen(Duration limit) throws PageLost, InterruptedException {
        try {
            open(limit, 1);
        } catch (RecordRefused refused) {
            throw new PageLost(refused.why(), "its record could not be opened again");
        }
    }

    private DecoderReply ask(Decoders.@Nullable Lease with, Duration limit, ChildProcess.Talk<DecoderReply> talk)
            throws ChildProcess.Died, InterruptedException {
        Decoders.Lease asked = with == null ? decoders.take() : with;
        lease = asked;
        try {
            return decoders.ask(asked, talk, limit);
        } catch (ChildProcess.Died | InterruptedException | RuntimeException gone) {
            lease = null;
            decoders.remove(asked);
            throw gone;
        }
    }

    @Override
    public void close() {
        if (lease != null) decoders.giveBack(lease);
        lease = null;
    }
}
