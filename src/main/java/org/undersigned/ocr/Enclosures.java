package org.undersigned.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** What came inside a mail, each in a file of its own until this is closed. A decoder process takes the mail apart. */
public final class Enclosures implements AutoCloseable {
    /** Types of which files may be enclosed. */
    private static final Set<String> MAILS = Set.of("message/rfc822", OutlookMail.TYPE);

    private static final int TRIES = 2;

    private final TemporaryFolder folder;
    private final List<Enclosure> taken;
    private final int left;

    private Enclosures(TemporaryFolder folder, List<Enclosure> taken, int left) {
        this.folder = folder;
        this.taken = List.copyOf(taken);
        this.left = left;
    }

    /** Whether this is a mail, and {@link Transcriber#unpack} can be asked what came in it. */
    public static boolean mayBeIn(ArchivalRecord record) {
        return MAILS.contains(record.mediaType());
    }

    static Enclosures of(ArchivalRecord mail, int most, Decoders decoders, Duration limit) throws InterruptedException {
        TemporaryFolder folder = TemporaryFolder.make();
        try {
            return of(new DecoderRequest.Unpack(mail, folder.path(), most), folder, decoders, limit, TRIES);
        } catch (InterruptedException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Enclosures of(
            DecoderRequest.Unpack wanted, TemporaryFolder folder, Decoders decoders, Duration limit, int tries)
            throws InterruptedException {
        Decoders.Lease lease = decoders.take();
        boolean well = false;
        try {
            DecoderReply reply = decoders.ask(
                    lease,
                    (out, in) -> {
                        DecoderWire.writeUnpack(out, wanted);
                        return DecoderWire.read(in, new PixelStock());
                    },
                    limit);
            well = true;
            if (reply instanceof DecoderReply.Unpacked unpacked) return of(folder, unpacked);
            if (reply instanceof DecoderReply.Refused refused)
                throw new RecordRefused(
                        refused.cause(), wanted.mail().fileName(), new PageLost(refused.cause(), refused.detail()));
            throw new IllegalStateException("an opened mail is no " + reply);
        } catch (ChildProcess.Died death) {
            if (tries > 1 && death.why() != Cause.OCR_TIMEOUT) return of(wanted, folder, decoders, limit, tries - 1);
            throw new RecordRefused(death.why(), wanted.mail().fileName(), death);
        } finally {
            if (well) decoders.giveBack(lease);
            else decoders.remove(lease);
        }
    }

    private static Enclosures of(TemporaryFolder folder, DecoderReply.Unpacked unpacked) {
        List<Enclosure> taken = new ArrayList<>();
        for (String name : unpacked.names())
            taken.add(new Enclosure(name, UnpackedMail.file(folder.path(), taken.size() + 1)));
        return new Enclosures(folder, taken, unpacked.left());
    }

    /** In the order of the mail. */
    public List<Enclosure> taken() {
        return taken;
    }

    /** How many more there are than were wanted. */
    public int left() {
        return left;
    }

    @Override
    public void close() {
        folder.close();
    }
}
