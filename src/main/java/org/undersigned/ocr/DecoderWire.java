package org.undersigned.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;

/** How requests and replies stand on the pipe between parent and decoder. Whatever else comes through it is an {@link IOException}. */
final class DecoderWire {
    static final int OPEN = 0x4f50454e;
    static final int PAGE = 0x50414745;

    static final int UNPACK = 0x554e5041;
    static final int DRAW = 0x44524157;

    private static final int DRAWN = 0x44524e44;
    private static final int OPENED = 0x4f504e44;
    private static final int UNPACKED = 0x554e5044;
    private static final int READY = 0x52454459;
    private static final int SCAN = 0x5343414e;
    private static final int LOST = 0x4c4f5354;
    private static final int REFUSED = 0x52465344;
    private static final int MAX_BYTES = 400_000_000;
    private static final int MAX_DETAIL = 2_000;

    private DecoderWire() {}

    static void writeOpen(DataOutputStream out, ArchivalRecord record) throws IOException {
        out.writeInt(OPEN);
        writeRecord(out, record);
        out.flush();
    }

    private static void writeRecord(DataOutputStream out, ArchivalRecord record) throws IOException {
        out.writeUTF(record.sha256());
        out.writeUTF(record.fileName());
        out.writeUTF(record.mediaType());
        out.writeLong(record.bytes());
        out.writeUTF(record.content().toAbsolutePath().toString());
    }

    static ArchivalRecord readOpen(DataInputStream in) throws IOException {
        return new ArchivalRecord(in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), Path.of(in.readUTF()));
    }

    static void writeDraw(DataOutputStream out, DecoderRequest.Draw wanted) throws IOException {
        out.writeInt(DRAW);
        writeRecord(out, wanted.record());
        out.writeInt(wanted.page());
        out.writeInt(wanted.quarterTurns());
        out.writeInt(wanted.sizePx());
        out.writeBoolean(wanted.part().isPresent());
        if (wanted.part().isPresent()) for (int edge : wanted.part().get().edges()) out.writeInt(edge);
        out.flush();
    }

    static DecoderRequest.Draw readDraw(DataInputStream in) throws IOException {
        ArchivalRecord record = readOpen(in);
        int page = in.readInt();
        int quarterTurns = in.readInt();
        int sizePx = in.readInt();
        Optional<Box> part = in.readBoolean()
                ? Optional.of(new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt()))
                : Optional.empty();
        return new DecoderRequest.Draw(record, page, quarterTurns, part, sizePx);
    }

    static void writeUnpack(DataOutputStream out, DecoderRequest.Unpack wanted) throws IOException {
        out.writeInt(UNPACK);
        writeRecord(out, wanted.mail());
        out.writeUTF(wanted.folder().toString());
        out.writeInt(wanted.most());
        out.flush();
    }

    static DecoderRequest.Unpack readUnpack(DataInputStream in) throws IOException {
        return new DecoderRequest.Unpack(readOpen(in), Path.of(in.readUTF()), in.readInt());
    }

    static void writePage(DataOutputStream out, int number) throws IOException {
        out.writeInt(PAGE);
        out.writeInt(number);
        out.flush();
    }

    static void write(DataOutputStream out, DecoderReply reply) throws IOException {
        if (reply instanceof DecoderReply.Opened opened) {
            out.writeInt(OPENED);
            out.writeInt(opened.pages());
        } else if (reply instanceof DecoderReply.Content page) {
            write(out, page.content());
        } else if (reply instanceof DecoderReply.Drawn drawn) {
            out.writeInt(DRAWN);
            out.writeInt(drawn.png().length);
            out.write(drawn.png());
        } else if (reply instanceof DecoderReply.Unpacked unpacked) {
            out.writeInt(UNPACKED);
            out.writeInt(unpacked.names().size());
            for (String name : unpacked.names()) out.writeUTF(name);
            out.writeInt(unpacked.left());
        } else if (reply instanceof DecoderReply.Lost lost) {
            writeTrouble(out, LOST, lost.cause(), lost.detail());
        } else if (reply instanceof DecoderReply.Refused refused) {
            writeTrouble(out, REFUSED, refused.cause(), refused.detail());
        }
        out.flush();
    }

    private static void write(DataOutputStream out, PageContent content) throws IOException {
        if (content instanceof PageContent.Ready ready) {
            byte[] page = PageBytes.of(ready.page());
            out.writeInt(READY);
            out.writeInt(page.length);
            out.write(page);
        } else if (content instanceof PageContent.Scan scan) {
            Raster raster = scan.raster();
            out.writeInt(SCAN);
            out.writeUTF(scan.reason());
            out.writeInt(raster.widthPx());
            out.writeInt(raster.heightPx());
            out.writeInt(raster.dpi());
            out.write(raster.grey());
        }
    }

    private static void writeTrouble(DataOutputStream out, int kind, Cause cause, String detail) throws IOException {
        out.writeInt(kind);
        out.writeUTF(cause.name());
        out.writeUTF(detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
    }

    static DecoderReply read(DataInputStream in, PixelStock stock) throws IOException {
        int kind = in.readInt();
        return switch (kind) {
            case OPENED -> new DecoderReply.Opened(in.readInt());
            case DRAWN -> new DecoderReply.Drawn(readBytes(in));
            case UNPACKED -> new DecoderReply.Unpacked(readNames(in), in.readInt());
            case READY -> new DecoderReply.Content(new PageContent.Ready(PageBytes.page(readBytes(in))));
            case SCAN -> new DecoderReply.Content(readScan(in, stock));
            case LOST -> new DecoderReply.Lost(readCause(in), in.readUTF());
            case REFUSED -> new DecoderReply.Refused(readCause(in), in.readUTF());
            default -> throw new IOException("no reply starts with " + Integer.toHexString(kind));
        };
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = limited(in.readInt()); i > 0; i--) names.add(in.readUTF());
        return names;
    }

    private static PageContent readScan(DataInputStream in, PixelStock stock) throws IOException {
        String reason = in.readUTF();
        int widthPx = in.readInt();
        int heightPx = in.readInt();
        int dpi = in.readInt();
        byte[] grey = stock.take(limited((long) widthPx * heightPx));
        in.readFully(grey);
        return new PageContent.Scan(new Raster(widthPx, heightPx, dpi, grey), reason);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[limited(in.readInt())];
        in.readFully(bytes);
        return bytes;
    }

    private static int limited(long count) throws IOException {
        if (count < 0 || count > MAX_BYTES) throw new IOException(count + " bytes are too many");
        return (int) count;
    }

    private static Cause readCause(DataInputStream in) throws IOException {
        String name = in.readUTF();
        try {
            return Cause.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no cause is named " + name, unknown);
        }
    }
}
