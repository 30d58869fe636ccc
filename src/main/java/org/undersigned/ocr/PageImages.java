package org.undersigned.ocr;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;

/**
 * Shows pages and parts of pages of a record as PNG, placed by the pixels that the boxes of its transcript are counted in. Where the {@link Page} of
 * the transcript is given, it is shown the way up it was read; by number alone it is shown the way its file shows it.
 */
public final class PageImages {
    /** A page that takes longer to draw will never be drawn. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int MEMORY_MB = 900;
    /** Pictures drawn at the same time; more of them would only wait for each other. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    /** Started when the first picture is asked for; they end with this program. */
    private static final class Drawers {
        static final Decoders ALL = new Decoders(new DecoderCommand(OcrSettings.defaults())::with, MEMORY_MB);
    }

    private PageImages() {}

    /** @throws RecordRefused where the record has no such page, or it cannot be shown */
    public static byte[] page(ArchivalRecord record, int page, int widthPx) {
        return png(new DecoderRequest.Draw(record, page, 0, Optional.empty(), widthPx));
    }

    /** @throws RecordRefused where the page cannot be shown */
    public static byte[] page(ArchivalRecord record, Page page, int widthPx) {
        return png(new DecoderRequest.Draw(record, page.number(), page.quarterTurns(), Optional.empty(), widthPx));
    }

    /**
     * @param marginPx how much around the box is shown too
     * @throws RecordRefused where the record has no such page, or it cannot be shown
     */
    public static byte[] crop(ArchivalRecord record, int page, Box box, int marginPx) {
        return png(new DecoderRequest.Draw(record, page, 0, Optional.of(box), marginPx));
    }

    /**
     * @param marginPx how much around the box is shown too
     * @throws RecordRefused where the page cannot be shown
     */
    public static byte[] crop(ArchivalRecord record, Page page, Box box, int marginPx) {
        return png(new DecoderRequest.Draw(record, page.number(), page.quarterTurns(), Optional.of(box), marginPx));
    }

    private static byte[] png(DecoderRequest.Draw wanted) {
        try {
            PLACES.acquire();
            try {
                return drawn(wanted, Drawers.ALL.take());
            } finally {
                PLACES.release();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped while a page of " + wanted.record().fileName() + " was drawn", stop);
        }
    }

    private static byte[] drawn(DecoderRequest.Draw wanted, Decoders.Lease lease) throws InterruptedException {
        String fileName = wanted.record().fileName();
        boolean well = false;
        try {
            DecoderReply reply = Drawers.ALL.ask(
                    lease,
                    (out, in) -> {
                        DecoderWire.writeDraw(out, wanted);
                        return DecoderWire.read(in, new PixelStock());
                    },
                    LIMIT);
            well = true;
            if (reply instanceof DecoderReply.Drawn drawn) return drawn.png();
            if (reply instanceof DecoderReply.Refused refused)
                throw new RecordRefused(
                        refused.cause(), fileName, wanted.page(), new PageLost(refused.cause(), refused.detail()));
            throw new IllegalStateException("a picture is no " + reply);
        } catch (ChildProcess.Died death) {
            throw new RecordRefused(death.why(), fileName, wanted.page(), death);
        } finally {
            if (well) Drawers.ALL.giveBack(lease);
            else Drawers.ALL.remove(lease);
        }
    }
}
