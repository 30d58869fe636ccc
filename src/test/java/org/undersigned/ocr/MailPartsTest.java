package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.samples.MailPress;

/** What is the text of a mail, and what is enclosed in it. */
class MailPartsTest {
    private static final String ALTERNATIVES = """
            Subject: water
            Content-Type: multipart/alternative; boundary=A

            --A
            Content-Type: text/plain; charset=utf-8

            We the undersigned
            AMW
            --A
            Content-Type: multipart/mixed; boundary=B

            --B
            Content-Type: text/html; charset=utf-8

            <p>We the undersigned</p><ol><li>AMW</li></ol>
            --B
            Content-Type: image/png
            Content-ID: <logo>
            Content-Disposition: inline
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --B
            Content-Type: text/html; charset=utf-8

            <p>To be spread</p>
            --B--
            --A--
            """;

    @TempDir
    Path folder;

    @Test
    void ofAlternativesThePageIsTextAndAPictureAmongThemIsEnclosed() throws Exception {
        assertThat(lines(ALTERNATIVES)).containsExactly("We the undersigned", "", "1. AMW", "", "To be spread");
        assertThat(enclosed(ALTERNATIVES)).containsExactly("- image/png 8");
    }

    @Test
    void theTextOfAMailIsItsOwnOnly() {
        byte[] mail = new MailPress("water", "We the undersigned")
                .enclose("list.txt", "text/plain", "enclosed".getBytes(StandardCharsets.UTF_8))
                .enclose("other.eml", new MailPress("fire", "inside").bytes())
                .part("Content-Type: text/plain", "sent with love")
                .bytes();

        assertThat(lines(new String(mail, StandardCharsets.UTF_8)))
                .containsExactly("We the undersigned", "sent with love");
    }

    @Test
    void textInTheCharacterSetThatItsPartSays() {
        String mail = "Content-Type: text/plain; charset=\"koi8-r\"\n\n" + latin("Союз рек, Россия", "KOI8-R");
        String page =
                "Content-Type: text/html; charset=windows-1253\n\n<p>" + latin("Ένωση Νερού", "windows-1253") + "</p>";

        assertThat(lines(mail)).containsExactly("Союз рек, Россия");
        assertThat(lines(page)).containsExactly("Ένωση Νερού");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # plain, in quotes, and with what a name may not have
        attachment; filename=list.pdf                              | list.pdf
        attachment; filename="a list; of 9.pdf"                    | a list; of 9.pdf
        attachment; filename="../../etc/passwd"                    | ../../etc/passwd
        # encoded words, as most programs send them
        attachment; filename="=?UTF-8?Q?r=C3=A9solution.pdf?="     | résolution.pdf
        attachment; filename="=?windows-1251?B?0e7+5y5wZGY=?="     | Союз.pdf
        # RFC 2231: one piece, pieces of both kinds, pieces out of order
        attachment; filename*=UTF-8''r%C3%A9solution.pdf           | résolution.pdf
        attachment; filename*0*=iso-8859-1'fr'r%E9; filename*1=s.pdf | rés.pdf
        attachment; filename*1="b.pdf"; filename*0="a"             | ab.pdf
        # a set that nobody knows, and a sign that is cut in half
        attachment; filename*=x-none''a%2z.pdf                     | a%2z.pdf""")
    void namesOfEnclosures(String disposition, String name) throws Exception {
        assertThat(enclosed("Content-Type: application/pdf\nContent-Disposition: " + disposition + "\n\nx"))
                .containsExactly(name + " application/pdf 1");
    }

    @Test
    void whatSaysSomethingOfTheMailIsNotEnclosed() throws Exception {
        String mail = new String(
                new MailPress("water", "We")
                        .enclose("smime.p7s", "application/pkcs7-signature", new byte[9])
                        .enclose("anna.vcf", "text/vcard", new byte[9])
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(enclosed(mail)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # in the tags and styles that mail programs write
            <img src="cid:image001.png@01DA.5B">   , <image001.png@01DA.5B>
            <IMG SRC='CID:Logo%40here' alt=x>      , <logo@here>
            <td style="background:url(cid:a+b)">   , <a+b>
            <img src=cid:bare>                     , bare""")
    void knowsWhatItsTextShows(String page, String contentId) {
        MailParts.Text html =
                new MailParts.Text("text/html", Optional.empty(), 0, page.getBytes(StandardCharsets.UTF_8));
        MailParts.Text plain = new MailParts.Text("text/plain", Optional.empty(), 0, html.bytes());

        assertThat(MailPicture.shownBy(List.of(html))).containsExactly(MailPicture.id(contentId));
        assertThat(MailPicture.shownBy(List.of(plain))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # logo, banner, icon, the dot that tells that a mail was opened
            220, 220, true
            900, 140, true
            32, 32, true
            1, 1, true
            # a page at the lowest resolution that can be read, a list cut out of a screen, a large portrait
            590, 840, false
            480, 320, false
            400, 400, false""")
    void aPictureThatIsSmallIsDecoration(int width, int height, boolean decoration) throws Exception {
        for (String format : List.of("png", "jpg", "gif")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            assertThat(MailPicture.isDecoration(out.toByteArray())).isEqualTo(decoration);
        }
    }

    @Test
    void aPictureOfUnknownSizeIsNoDecoration() {
        assertThat(MailPicture.isDecoration("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(MailPicture.isDecoration("<svg width='9'/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void brokenBase64IsReadAsFarAsItIsNot() throws Exception {
        String mail = "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjc=!!é%%\nJV";

        assertThat(enclosed(mail)).hasSize(1).first().asString().startsWith("- application/pdf ");
    }

    @Test
    void moreTextThanABookIsTooMuch() {
        byte[] mail = new MailPress("water", "We the undersigned").bytes();

        assertThatThrownBy(() -> MailParts.read(new ByteArrayInputStream(mail), 10))
                .isInstanceOf(MailParts.TooMuchText.class);
    }

    private List<String> lines(String mail) {
        byte[] bytes = mail.getBytes(
                mail.contains("koi8-r") || mail.contains("windows-1253")
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8);
        try (FlowText flow = FlowText.open(Typeset.record(folder, "a.eml", "message/rfc822", bytes))) {
            return ((PageContent.Ready) flow.page(1))
                    .page().lines().stream().map(Line::text).toList();
        }
    }

    /** Name, type and size of each. */
    private static List<String> enclosed(String mail) throws Exception {
        List<String> enclosed = new ArrayList<>();
        MailParts.read(
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)),
                1_000_000,
                Set.of(),
                (part, bytes) ->
                        enclosed.add(part.name().orElse("-") + " " + part.type() + " " + bytes.readAllBytes().length));
        return enclosed;
    }

    private static String latin(String text, String charset) {
        return new String(text.getBytes(java.nio.charset.Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }
}
