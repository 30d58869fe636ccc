package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.xml.sax.SAXException;

/** Writes what is enclosed in a mail into files of a folder: named by their numbers, as a sender's names are good for nothing on a disk. */
final class UnpackedMail {
    private static final int LONGEST_NAME = 1_000;
    private static final int BUFFER_BYTES = 1 << 16;

    /** What is decoded is never longer than the mail, but an Outlook mail inside another is written anew, with some sectors of its own. */
    private static final long SLACK_BYTES = 1 << 20;

    private final DecoderRequest.Unpack wanted;
    private final List<String> names = new ArrayList<>();
    private long bytesLeft;
    private int left;

    private UnpackedMail(DecoderRequest.Unpack wanted) {
        this.wanted = wanted;
        this.bytesLeft = 2 * wanted.mail().bytes() + SLACK_BYTES;
    }

    /** @param number from 1 */
    static Path file(Path folder, int number) {
        return folder.resolve(String.valueOf(number));
    }

    /** @throws RecordRefused where the mail cannot be taken apart */
    static DecoderReply.Unpacked of(DecoderRequest.Unpack wanted) {
        ArchivalRecord mail = wanted.mail();
        UnpackedMail unpacked = new UnpackedMail(wanted);
        try {
            if (mail.mediaType().equals("message/rfc822")) unpacked.internetMessage();
            else OutlookMail.read(mail.content(), unpacked::take);
        } catch (MailParts.TooMuchText tooMuch) {
            throw new RecordRefused(Cause.TOO_LARGE, mail.fileName(), tooMuch);
        } catch (RecordRefused refused) {
            throw refused;
        } catch (IOException | MimeException | TikaException | SAXException | RuntimeException damaged) {
            throw new RecordRefused(Cause.UNREADABLE, mail.fileName(), damaged);
        } catch (StackOverflowError nested) {
            throw new RecordRefused(Cause.UNREADABLE, mail.fileName(), nested);
        } catch (OutOfMemoryError full) {
            throw new RecordRefused(Cause.TOO_LARGE, mail.fileName(), full);
        }
        return new DecoderReply.Unpacked(unpacked.names, unpacked.left);
    }

    /** Twice: a picture may come before the text that shows it. */
    private void internetMessage() throws IOException, MimeException {
        Set<String> shown;
        try (InputStream in = mail()) {
            shown = MailPicture.shownBy(MailParts.read(in, FlowText.MAX_PLAIN_BYTES));
        }
        try (InputStream in = mail()) {
            MailParts.read(in, FlowText.MAX_PLAIN_BYTES, shown, this::take);
        }
    }

    private InputStream mail() throws IOException {
        return new BufferedInputStream(Files.newInputStream(wanted.mail().content()));
    }

    private void take(MailParts.Part part, InputStream bytes) throws IOException {
        if (!part.shown()) {
            keep(part, bytes);
            return;
        }
        byte[] start = bytes.readNBytes(MailPicture.FIRST_BYTES);
        if (!MailPicture.isDecoration(start))
            keep(part, new SequenceInputStream(new ByteArrayInputStream(start), bytes));
    }

    private void keep(MailParts.Part part, InputStream bytes) throws IOException {
        if (names.size() >= wanted.most()) {
            left++;
            return;
        }
        try (OutputStream out = Files.newOutputStream(file(wanted.folder(), names.size() + 1))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                bytesLeft -= read;
                if (bytesLeft < 0)
                    throw new RecordRefused(
                            Cause.TOO_LARGE, wanted.mail().fileName(), "more comes out of it than is in it");
                out.write(buffer, 0, read);
            }
        }
        String given = part.name().filter(n -> !n.isBlank()).orElseGet(() -> "attachment" + extension(part.type()));
        names.add(given.substring(Math.max(0, given.length() - LONGEST_NAME))); // the end tells the type
    }

    private static String extension(String type) {
        try {
            return type.isEmpty()
                    ? ""
                    : MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException noType) {
            return "";
        }
    }
}
