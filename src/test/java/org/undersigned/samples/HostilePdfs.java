package org.undersigned.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand, because no library would write them. */
final class HostilePdfs {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder offsets = new StringBuilder();
    private int objects;

    private HostilePdfs() {
        write("%PDF-1.7\n");
    }

    /** A page whose content is packed twice and unpacks to a thousand times a thousand times its size. */
    static byte[] deflateBomb(Random random) throws IOException {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream once = new DeflaterOutputStream(new DeflaterOutputStream(twice))) {
            int megabytes = 101 + random.nextInt(100);
            for (int i = 0; i < megabytes; i++) once.write(spaces);
        }
        HostilePdfs pdf = onePage("[0 0 595 842]", "<<>>");
        pdf.stream("/Filter [/FlateDecode /FlateDecode]", twice.toByteArray());
        return pdf.end();
    }

    static byte[] nestedArrays(int depth) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object("<</Type /Catalog /Pages 2 0 R /Nest " + "[".repeat(depth) + "]".repeat(depth) + ">>");
        pdf.object("<</Type /Pages /Count 0 /Kids []>>");
        return pdf.end();
    }

    /** The page tree has itself for a child. */
    static byte[] pageTreeLoop() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object("<</Type /Catalog /Pages 2 0 R>>");
        pdf.object("<</Type /Pages /Count 3 /Kids [2 0 R 2 0 R 3 0 R] /Parent 2 0 R>>");
        pdf.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>");
        return pdf.end();
    }

    /** A form that draws itself. */
    static byte[] formLoop() {
        HostilePdfs pdf = onePage("[0 0 595 842]", "<</XObject <</F 5 0 R>>>>");
        pdf.stream("", "/F Do".getBytes(StandardCharsets.US_ASCII));
        pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F 5 0 R>>>>",
                "/F Do /F Do".getBytes(StandardCharsets.US_ASCII));
        return pdf.end();
    }

    static byte[] giantImage(int side) {
        HostilePdfs pdf = onePage("[0 0 595 842]", "<</XObject <</I 5 0 R>>>>");
        pdf.stream("", "595 0 0 842 0 0 cm /I Do".getBytes(StandardCharsets.US_ASCII));
        pdf.stream(
                "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Width " + side + " /Height "
                        + side,
                new byte[300]);
        return pdf.end();
    }

    /** As large as a small country at 72 dots an inch. */
    static byte[] giantPage() {
        HostilePdfs pdf = onePage("[0 0 100000000 100000000]", "<<>>");
        pdf.stream("", "0 0 99999999 99999999 re f".getBytes(StandardCharsets.US_ASCII));
        return pdf.end();
    }

    static byte[] claimedPages(int number) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object("<</Type /Catalog /Pages 2 0 R>>");
        pdf.object("<</Type /Pages /Count " + number + " /Kids [3 0 R]>>");
        pdf.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>");
        return pdf.end();
    }

    static byte[] magicThen(byte[] noise) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.out.writeBytes(noise);
        return pdf.out.toByteArray();
    }

    private static HostilePdfs onePage(String mediaBox, String resources) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object("<</Type /Catalog /Pages 2 0 R>>");
        pdf.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>");
        pdf.object("<</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox " + mediaBox + " /Resources " + resources
                + ">>");
        return pdf;
    }

    private void object(String body) {
        begin();
        write(body + "\nendobj\n");
    }

    private void stream(String entries, byte[] content) {
        begin();
        write("<<" + entries + " /Length " + content.length + ">>\nstream\n");
        out.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private void begin() {
        offsets.append(String.format("%010d 00000 n \n", out.size()));
        write(++objects + " 0 obj\n");
    }

    private byte[] end() {
        int table = out.size();
        write("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n" + offsets);
        write("trailer\n<</Size " + (objects + 1) + " /Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
