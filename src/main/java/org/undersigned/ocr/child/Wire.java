package org.undersigned.ocr.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How orders and answers stand on the pipe between parent and child. Whatever else comes through it is an {@link IOException}. */
public final class Wire {
    private static final int ORDER = 0x4f524452;
    private static final int ANSWER = 0x414e5357;
    private static final int FAULT = 0x464c5421;
    /** Far more words than fit on a page; a child that claims more is out of its mind. */
    private static final int MAX_WORDS = 200_000;
    /** Pixels of the largest page that a parent sends. */
    private static final int MAX_PIXELS = 400_000_000;

    private Wire() {}

    public static void write(DataOutputStream out, Order order) throws IOException {
        out.writeInt(ORDER);
        out.writeByte(order.task().ordinal());
        out.writeUTF(order.dataFolder());
        out.writeUTF(order.languages());
        out.writeByte(order.layout().ordinal());
        out.writeByte(order.treatment().ordinal());
        out.writeInt(order.dpi());
        out.writeInt(order.widthPx());
        out.writeInt(order.heightPx());
        out.write(order.grey());
        out.flush();
    }

    static Order readOrder(DataInputStream in) throws IOException {
        expect(ORDER, in.readInt());
        Order.Task task = Order.Task.values()[in.readByte()];
        String dataFolder = in.readUTF();
        String languages = in.readUTF();
        Order.Layout layout = Order.Layout.values()[in.readByte()];
        Treatment treatment = Treatment.values()[in.readByte()];
        int dpi = in.readInt();
        int widthPx = in.readInt();
        int heightPx = in.readInt();
        byte[] grey = new byte[limited(Math.multiplyExact(widthPx, heightPx), MAX_PIXELS)];
        in.readFully(grey);
        return new Order(task, dataFolder, languages, layout, treatment, dpi, widthPx, heightPx, grey);
    }

    static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(ANSWER);
        out.writeInt(answer.quarterTurns());
        out.writeDouble(answer.turnConfidence());
        out.writeUTF(answer.script());
        out.writeInt(answer.words().size());
        for (ReadWord word : answer.words()) write(out, word);
        out.flush();
    }

    static void writeFault(DataOutputStream out, String message) throws IOException {
        out.writeInt(FAULT);
        out.writeUTF(message.substring(0, Math.min(message.length(), 1000)));
        out.flush();
    }

    /** @throws ChildFault when the child is well but could not do it, as with language data that is damaged */
    public static Answer readAnswer(DataInputStream in) throws IOException, ChildFault {
        int kind = in.readInt();
        if (kind == FAULT) throw new ChildFault(in.readUTF());
        expect(ANSWER, kind);
        int quarterTurns = in.readInt();
        double confidence = in.readDouble();
        String script = in.readUTF();
        int count = limited(in.readInt(), MAX_WORDS);
        List<ReadWord> words = new ArrayList<>();
        for (int i = 0; i < count; i++) words.add(readWord(in));
        return new Answer(words, quarterTurns, confidence, script);
    }

    private static void write(DataOutputStream out, ReadWord word) throws IOException {
        out.writeUTF(word.text());
        out.writeInt(word.line());
        out.writeInt(word.left());
        out.writeInt(word.top());
        out.writeInt(word.right());
        out.writeInt(word.bottom());
        out.writeDouble(word.confidence());
        out.writeDouble(word.ink());
    }

    private static ReadWord readWord(DataInputStream in) throws IOException {
        return new ReadWord(
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble());
    }

    private static void expect(int wanted, int got) throws IOException {
        if (wanted != got)
            throw new IOException("expected " + Integer.toHexString(wanted) + ", got " + Integer.toHexString(got));
    }

    private static int limited(int count, int max) throws IOException {
        if (count < 0 || count > max) throw new IOException(count + " is not between 0 and " + max);
        return count;
    }
}
