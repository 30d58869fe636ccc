package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.samples.MailPress;

/** Mails taken apart by a real decoder process. */
class EnclosuresIT {
    private static Transcriber transcriber;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        transcriber = new Transcriber(OcrSettings.defaults());
    }

    @AfterAll
    static void close() {
        transcriber.close();
    }

    @Test
    void handsOutTheBytesOfEachAndTakesThemAwayWhenItIsClosed() throws Exception {
        MailPress mail = new MailPress("water", "We").enclose("../a.txt", "text/plain", bytes("AMW"));
        mail.enclose("inside.eml", new MailPress("fire", "inside").bytes())
                .enclose("b.pdf", "application/pdf", new byte[0]);

        List<Path> files;
        try (Enclosures enclosures = transcriber.unpack(record("a.eml", mail.bytes()), 10)) {
            files = enclosures.taken().stream().map(Enclosure::content).toList();
            assertThat(enclosures.taken())
                    .extracting(Enclosure::name)
                    .containsExactly("../a.txt", "inside.eml", "b.pdf");
            assertThat(files.get(0)).hasContent("AMW");
            assertThat(files.get(1)).content().contains("Subject: fire", "inside");
            assertThat(files.get(2)).isEmptyFile();
        }
        assertThat(files).noneMatch(Files::exists);
    }

    @Test
    void takesNoMoreThanIsWantedAndSaysHowManyAreLeft() throws Exception {
        MailPress mail = new MailPress("water", "We");
        for (int i = 0; i < 500; i++) mail.enclose("same.txt", "text/plain", bytes("file " + i));

        try (Enclosures enclosures = transcriber.unpack(record("a.eml", mail.bytes()), 400)) {
            assertThat(enclosures.taken()).hasSize(400);
            assertThat(enclosures.left()).isEqualTo(100);
        }
    }

    @Test
    void partsNestedThousandsDeepEndWithACause() throws Exception {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        ArchivalRecord record = record("deep.eml", bytes("Subject: deep\nMIME-Version: 1.0\n" + mail));

        try (Enclosures enclosures = transcriber.unpack(record, 10)) {
            assertThat(enclosures.taken()).isEmpty();
        } catch (RecordRefused refused) {
            assertThat(refused).hasMessageContaining("deep.eml");
        }
    }

    @Test
    void opensAMailAsOutlookKeepsItAndTheMailInIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            outlook(file.getRoot(), "We the undersigned");
            DirectoryEntry first = attachment(file.getRoot(), 0, "list.txt");
            first.createDocument("__substg1.0_37010102", new ByteArrayInputStream(bytes("AMW")));
            DirectoryEntry second = attachment(file.getRoot(), 1, "inside.msg");
            outlook(second.createDirectory("__substg1.0_3701000D"), "a mail inside");
            file.writeFilesystem(out);
        }
        ArchivalRecord mail = record("a.msg", out.toByteArray());

        assertThat(mail.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(text(mail)).contains("We the undersigned").doesNotContain("AMW", "a mail inside");
        try (Enclosures enclosures = transcriber.unpack(mail, 10)) {
            assertThat(enclosures.taken()).hasSize(2);
            assertThat(enclosures.taken().get(0).name()).isEqualTo("list.txt");
            assertThat(enclosures.taken().get(0).content()).hasContent("AMW");
            ArchivalRecord inside =
                    Intake.inPlace(1 << 20).accept(enclosures.taken().get(1).content(), "inside.msg");
            assertThat(inside.mediaType()).isEqualTo("application/vnd.ms-outlook");
            assertThat(text(inside)).contains("a mail inside");
        }
    }

    @Test
    void aLogoThatTheTextShowsIsNotEnclosedAPageThatWasPastedInIs() throws Exception {
        byte[] logo = picture(200, 80);
        byte[] page = picture(1_240, 1_754);
        MailPress mail = new MailPress("water", "We")
                .part(shown("logo"), base64(logo)) // before the text that shows it
                .part("Content-Type: text/html", "<p>We</p><img src='cid:logo'><img src='cid:page'>")
                .part(shown("page"), base64(page))
                .part(shown("nowhere"), base64(logo))
                .enclose("logo.png", "image/png", logo);

        try (Enclosures enclosures = transcriber.unpack(record("a.eml", mail.bytes()), 10)) {
            assertThat(enclosures.taken())
                    .extracting(Enclosure::name)
                    .containsExactly("page.png", "nowhere.png", "logo.png");
            assertThat(enclosures.taken().get(0).content()).hasBinaryContent(page);
        }
    }

    @Test
    void aLogoThatAMailOfOutlookShowsIsNotEnclosedEither() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            outlook(file.getRoot(), "We the undersigned");
            byte[] html = bytes("<p>We the undersigned</p><img src=\"cid:logo\"><img src=\"cid:page\">");
            file.getRoot().createDocument("__substg1.0_10130102", new ByteArrayInputStream(html));
            int number = 0;
            for (String id : List.of("logo", "page")) {
                DirectoryEntry attachment = attachment(file.getRoot(), number++, id + ".png");
                byte[] picture = id.equals("logo") ? picture(200, 80) : picture(1_240, 1_754);
                attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(picture));
                utf16(attachment, "__substg1.0_3712001F", id);
            }
            file.writeFilesystem(out);
        }

        try (Enclosures enclosures = transcriber.unpack(record("a.msg", out.toByteArray()), 10)) {
            assertThat(enclosures.taken()).extracting(Enclosure::name).containsExactly("page.png");
        }
    }

    @Test
    void aMailThatIsNoneHasACause() throws Exception {
        Path file = Files.write(folder.resolve("a.msg"), new byte[600]);
        ArchivalRecord record = new ArchivalRecord("0".repeat(64), "a.msg", OutlookMail.TYPE, 600, file);

        assertThatThrownBy(() -> transcriber.unpack(record, 10)).isInstanceOf(RecordRefused.class);
    }

    private static String shown(String id) {
        return "Content-Type: image/png; name=" + id + ".png\r\nContent-ID: <" + id
                + ">\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64";
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    private static List<String> text(ArchivalRecord record) throws InterruptedException {
        return transcriber.transcribe(record, List.of("eng"), PageListener.SILENT).pages().get(0).lines().stream()
                .map(Line::text)
                .toList();
    }

    private static void outlook(DirectoryEntry mail, String body) throws IOException {
        mail.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
        utf16(mail, "__substg1.0_001A001F", "IPM.Note");
        utf16(mail, "__substg1.0_0037001F", "water");
        utf16(mail, "__substg1.0_1000001F", body);
    }

    private static DirectoryEntry attachment(DirectoryEntry mail, int number, String name) throws IOException {
        DirectoryEntry attachment = mail.createDirectory("__attach_version1.0_#%08X".formatted(number));
        attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
        utf16(attachment, "__substg1.0_3707001F", name);
        return attachment;
    }

    private static void utf16(DirectoryEntry folder, String name, String value) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }

    private ArchivalRecord record(String name, byte[] content) throws IOException {
        return Intake.inPlace(1 << 30).accept(Files.write(folder.resolve(name), content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
