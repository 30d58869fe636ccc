package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/**
 * The process in which foreign bytes are parsed: PDFBox, ImageIO and Tika can be sent round in circles and cannot be interrupted, but a process can be
 * ended. It opens one record after the other and hands out pages as lines or as grey pixels. The end of its input means that the parent is gone: it
 * then stops at once, whatever it is doing.
 */
public final class Decoder {
    private final int maxPages;
    private final int maxPagePixels;
    private @Nullable PageSource source;

    private Decoder(int maxPages, int maxPagePixels) {
        this.maxPages = maxPages;
        this.maxPagePixels = maxPagePixels;
    }

    /** @param args the most pages of a record, the most pixels of a page, the folder for temporary files, which goes with it */
    public static void main(String[] args) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        Decoder decoder = new Decoder(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            while (true) {
                DecoderRequest request = DecoderRequest.read(in);
                worker.execute(() -> answer(decoder, request, out));
            }
        } catch (IOException endOfInput) {
            TemporaryFolder.delete(Path.of(args[2]));
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Decoder decoder, DecoderRequest request, DataOutputStream out) {
        try {
            DecoderWire.write(out, decoder.answer(request));
        } catch (IOException | RuntimeException | Error beyondHelp) {
            Runtime.getRuntime().halt(1);
        }
    }

    private DecoderReply answer(DecoderRequest request) {
        try {
            if (request instanceof DecoderRequest.Open open) return open(open.record());
            if (request instanceof DecoderRequest.Draw draw) return new DecoderReply.Drawn(PageDrawing.png(draw));
            if (request instanceof DecoderRequest.Unpack unpack) return UnpackedMail.of(unpack);
            return page(((DecoderRequest.Fetch) request).number());
        } catch (RecordRefused refused) {
            Throwable thrown = refused.getCause();
            return new DecoderReply.Refused(refused.why(), thrown == null ? "" : thrown.toString());
        } catch (PageLost lost) {
            return new DecoderReply.Lost(lost.why(), String.valueOf(lost.getMessage()));
        }
    }

    private DecoderReply open(ArchivalRecord record) {
        if (source != null) source.close();
        source = null;
        PageSource opened = source(record);
        source = opened;
        return new DecoderReply.Opened(opened.pages());
    }

    private PageSource source(ArchivalRecord record) {
        try {
            String type = record.mediaType();
            if (type.equals("application/pdf")) return PdfPages.open(record, maxPages, maxPagePixels);
            if (type.startsWith("image/")) return ImagePages.open(record, maxPages, maxPagePixels);
            return FlowText.open(record);
        } catch (StackOverflowError nested) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), nested);
        } catch (OutOfMemoryError full) {
            throw new RecordRefused(Cause.TOO_LARGE, record.fileName(), full);
        }
    }

    private DecoderReply page(int number) throws PageLost {
        PageSource open = Optional.ofNullable(source).orElseThrow(() -> new IllegalStateException("nothing is open"));
        try {
            return new DecoderReply.Content(open.page(number));
        } catch (StackOverflowError nested) {
            throw new PageLost(Cause.UNREADABLE, "its content is nested too deeply");
        } catch (OutOfMemoryError full) {
            throw new PageLost(Cause.TOO_LARGE, "it needs more memory than there is");
        }
    }
}
