package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Intake;

/** Pictures as few programs write them, each once as a file or as a page of a PDF. */
class RarePicturesIT {
    private static final int DPI = 200;
    private static final List<String> STATEMENT =
            List.of("We, the undersigned, ask for water", "AMW, Association of Wells, Malta");
    private static final BufferedImage PICTURE =
            Typeset.pictures(Typeset.pdf(STATEMENT), DPI).get(0);

    @TempDir
    Path folder;

    @Test
    void readsAJpeg2000File() throws Exception {
        assertThat(lines("a.jp2", "image/jp2", jpeg2000(BufferedImage.TYPE_3BYTE_BGR)))
                .isEqualTo(STATEMENT);
    }

    /** The page of the other tests, as libwebp wrote it. */
    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp"})
    void readsAWebpFile(String name) throws Exception {
        assertThat(lines(name, "image/webp", kept(name))).isEqualTo(STATEMENT);
    }

    @Test
    void readsTheFirstPictureOfAMovingWebp() throws Exception {
        assertThat(lines("animated.webp", "image/webp", kept("animated.webp"))).isEqualTo(STATEMENT);
    }

    @Test
    void thePageOfAWebpFileThatWasCutShortIsUnreadable() throws Exception {
        byte[] whole = kept("lossless.webp");

        assertThat(page("a.webp", "image/webp", Arrays.copyOf(whole, whole.length / 2))
                        .unreadable())
                .contains(Cause.UNREADABLE);
    }

    private static byte[] kept(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RarePicturesIT.class.getResourceAsStream("pictures/" + name))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
    void readsAPageThatIsAJpeg2000Picture(int colours) throws Exception {
        assertThat(lines("a.pdf", "application/pdf", page(COSName.JPX_DECODE, 8, jpeg2000(colours))))
                .isEqualTo(STATEMENT);
    }

    @Test
    void readsAPageThatIsAJbig2Picture() throws Exception {
        assertThat(lines("a.pdf", "application/pdf", page(COSName.JBIG2_DECODE, 1, jbig2())))
                .isEqualTo(STATEMENT);
    }

    private List<String> lines(String name, String type, byte[] content) throws Exception {
        Page page = page(name, type, content);
        assertThat(page.unreadable()).isEmpty();
        return page.lines().stream().map(Line::text).toList();
    }

    private Page page(String name, String type, byte[] content) throws Exception {
        ArchivalRecord given = Typeset.record(folder, name, type, content);
        ArchivalRecord record = Intake.inPlace(1 << 30).accept(given.content());
        assertThat(record.mediaType()).isEqualTo(type);
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults())) {
            return transcriber
                    .transcribe(record, List.of("eng"), PageListener.SILENT)
                    .pages()
                    .get(0);
        }
    }

    private static byte[] jpeg2000(int colours) {
        ImageFormats.find();
        return Typeset.image(as(colours), "jpeg 2000");
    }

    /** As an embedded stream has it: the size of the page, and all of it as one region, in which the bits are coded as in a fax. */
    private static byte[] jbig2() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument any = new PDDocument();
                DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] fax = CCITTFactory.createFromImage(any, as(BufferedImage.TYPE_BYTE_BINARY))
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
            segment(out, 0, 48, 19);
            size(out);
            out.writeInt(0);
            out.writeInt(0);
            out.writeByte(0);
            out.writeShort(0);
            segment(out, 1, 38, 18 + fax.length);
            size(out);
            out.writeInt(0);
            out.writeInt(0);
            out.writeByte(0);
            out.writeByte(1); // coded as in a fax
            out.write(fax);
        }
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    private static void size(DataOutputStream out) throws IOException {
        out.writeInt(PICTURE.getWidth());
        out.writeInt(PICTURE.getHeight());
    }

    private static BufferedImage as(int type) {
        BufferedImage picture = new BufferedImage(PICTURE.getWidth(), PICTURE.getHeight(), type);
        Graphics2D canvas = picture.createGraphics();
        canvas.drawImage(PICTURE, 0, 0, null);
        canvas.dispose();
        return picture;
    }

    private static byte[] page(COSName filter, int bits, byte[] coded) throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(coded);
            }
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setItem(COSName.FILTER, filter);
            // a JPEG 2000 picture says its colours itself
            if (filter.equals(COSName.JBIG2_DECODE)) stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            stream.setInt(COSName.BITS_PER_COMPONENT, bits);
            stream.setInt(COSName.WIDTH, PICTURE.getWidth());
            stream.setInt(COSName.HEIGHT, PICTURE.getHeight());
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            return Typeset.bytes(document);
        }
    }
}
