package org.undersigned.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Headers of images that claim to be as large as they like, with hardly anything behind them. */
final class HostileImages {
    private HostileImages() {}

    static byte[] png(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(128);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return written(out);
    }

    private static void chunk(ByteBuffer out, String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        out.putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) sum.getValue());
    }

    static byte[] jpeg(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(256);
        out.put(hex("ffd8ffe000104a46494600010100000100010000"));
        out.put(hex("ffdb004300")).put(new byte[64]);
        out.put(hex("ffc0000b08"))
                .putShort((short) height)
                .putShort((short) width)
                .put(hex("01011100"));
        out.put(hex("ffc4001400" + "01" + "00".repeat(15) + "00"));
        out.put(hex("ffc4001410" + "01" + "00".repeat(15) + "00"));
        out.put(hex("ffda0008010100003f0000ffd9"));
        return written(out);
    }

    /** @param endless the directory of the first page names itself as the next one */
    static byte[] tiff(int width, int height, boolean endless) {
        ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        out.put(hex("49492a00")).putInt(8).putShort((short) 8);
        tag(out, 256, width);
        tag(out, 257, height);
        tag(out, 258, 1);
        tag(out, 259, 1);
        tag(out, 262, 1);
        tag(out, 273, 200);
        tag(out, 278, height);
        tag(out, 279, 8);
        out.putInt(endless ? 8 : 0);
        return java.util.Arrays.copyOf(out.array(), 208);
    }

    private static void tag(ByteBuffer out, int number, int value) {
        out.putShort((short) number).putShort((short) 4).putInt(1).putInt(value);
    }

    /** So large that the reader of the JDK does not even throw what it promises to throw. */
    static byte[] bmp(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'B').put((byte) 'M').putInt(70).putInt(0).putInt(54);
        out.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        return out.array();
    }

    static byte[] gif(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        out.put("GIF89a".getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) width).putShort((short) height).put(hex("800000000000ffffff"));
        out.put(hex("2c00000000"))
                .putShort((short) width)
                .putShort((short) height)
                .put(hex("0002024401003b"));
        return written(out);
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] written(ByteBuffer out) {
        return java.util.Arrays.copyOf(out.array(), out.position());
    }
}
