package org.undersigned.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A child process that behaves badly. What it does is named by its first argument; a file named by the second counts how often it was started. */
public final class FakeChild {
    private FakeChild() {}

    /** The command that starts one. */
    static List<String> command(String behaviour, Path starts) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-cp",
                System.getProperty("java.class.path"),
                FakeChild.class.getName(),
                behaviour,
                starts.toString());
    }

    public static void main(String[] args) throws Exception {
        Path starts = Path.of(args[1]);
        synchronized (FakeChild.class) {
            Files.writeString(
                    starts, "x", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        }
        boolean first = Files.size(starts) == 1;
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        in.readInt();
        switch (args[0]) {
            case "crash" -> crash();
            case "crash once" -> {
                if (first) crash();
                answer(out);
            }
            case "hang" -> new CountDownLatch(1).await();
            case "rubbish" -> out.write("this is no answer at all".getBytes(StandardCharsets.UTF_8));
            case "bad UTF-8" -> badUtf8(out);
            case "too many words" -> tooManyWords(out);
            case "fault" -> fault(out);
            case "eat" -> eat();
            default -> throw new IllegalArgumentException(args[0]);
        }
        out.flush();
        in.skip(Long.MAX_VALUE);
    }

    private static void crash() {
        Runtime.getRuntime().halt(139);
    }

    private static void answer(DataOutputStream out) throws IOException {
        out.writeInt(0x414e5357);
        out.writeInt(0);
        out.writeDouble(0);
        out.writeUTF("");
        out.writeInt(1);
        out.writeUTF("word");
        for (int number : new int[] {0, 1, 2, 30, 40}) out.writeInt(number);
        out.writeDouble(0.9);
        out.writeDouble(0.2);
    }

    private static void badUtf8(DataOutputStream out) throws IOException {
        out.writeInt(0x414e5357);
        out.writeInt(0);
        out.writeDouble(0);
        out.writeShort(2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    private static void tooManyWords(DataOutputStream out) throws IOException {
        out.writeInt(0x414e5357);
        out.writeInt(0);
        out.writeDouble(0);
        out.writeUTF("");
        out.writeInt(Integer.MAX_VALUE);
    }

    private static void fault(DataOutputStream out) throws IOException {
        out.writeInt(0x464c5421);
        out.writeUTF("the language data is damaged");
    }

    private static void eat() throws InterruptedException {
        List<byte[]> eaten = new ArrayList<>();
        try {
            while (true) eaten.add(new byte[1 << 20]);
        } catch (OutOfMemoryError full) {
            new CountDownLatch(1).await();
        }
    }
}
