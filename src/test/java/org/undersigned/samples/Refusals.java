package org.undersigned.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that no archive can take: one with a password, one with nothing in it, one that only says it is a PDF. */
final class Refusals {
    private Refusals() {}

    static Map<String, byte[]> files(Sample toLock) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("sealed-minutes.pdf", encrypted(toLock));
        files.put("empty-delivery.pdf", new byte[0]);
        files.put("renamed-program.pdf", program());
        return files;
    }

    /** The old cipher and an id of its own, because the new one and a made-up id would give other bytes every time. */
    private static byte[] encrypted(Sample sample) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        policy.setPreferAES(false);
        try (PDDocument document = PdfPress.print(Typesetter.set(sample))) {
            COSString id = new COSString(new byte[16]);
            document.getDocument().setDocumentID(new COSArray(List.of(id, id)));
            document.protect(policy);
            return PdfPress.bytes(document);
        }
    }

    /** The header of a 64-bit Linux executable, one program header, and the three instructions of exit(0). */
    private static byte[] program() {
        byte[] code = {0x31, (byte) 0xff, 0x6a, 0x3c, 0x58, 0x0f, 0x05};
        ByteBuffer elf = ByteBuffer.allocate(64 + 56 + code.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        elf.putShort((short) 2).putShort((short) 62).putInt(1);
        elf.putLong(0x400078).putLong(64).putLong(0).putInt(0);
        elf.putShort((short) 64).putShort((short) 56).putShort((short) 1);
        elf.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        elf.putInt(1).putInt(5).putLong(0).putLong(0x400000).putLong(0x400000);
        elf.putLong(elf.capacity()).putLong(elf.capacity()).putLong(4096);
        elf.put(code);
        return elf.array();
    }
}
