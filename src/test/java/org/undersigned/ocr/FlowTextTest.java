package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Office and web formats, plain text. */
class FlowTextTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    @Test
    void printsTheNumbersOfAWebList() {
        assertThat(html("<ol start=3><li>AMW<ol type=a><li>one<li>two</ol><li value=9><p>RWF</p><p>Kenya</p></ol>"
                        + "<ol style='list-style-type:lower-roman'><li>first<li>second</ol><ul><li>loose</ul>"))
                .containsExactly("3. AMW", "a) one", "b) two", "9. RWF", "Kenya", "i. first", "ii. second", "• loose");
    }

    @Test
    void keepsTheCellsOfAWebTableApartAndItsRowsWhole() {
        assertThat(html("<table><tr><th>No</th><th>Name</th><th>Country</th></tr>"
                        + "<tr><td><p>1</p></td><td><p>AMW</p><p>Wells</p></td><td>Mali</td></tr></table>"))
                .containsExactly("No\tName\tCountry", "1\tAMW Wells\tMali");
    }

    @Test
    void readsAPageThatIsLaidOutWithATableLineByLine() {
        assertThat(html("<table><tr><td><p>Menu</p></td><td><h1>Statement</h1><p>a</p><p>b</p><p>c</p><p>d</p>"
                        + "<ol><li>AMW</ol></td></tr></table>"))
                .containsSubsequence("Statement", "a", "b", "c", "d", "1. AMW");
    }

    @Test
    void leavesOutWhatStandsAroundTheTextOfAWebPageAndWhatNobodySees() {
        assertThat(html("<nav>Home</nav><div class='cookie-banner'>We use cookies</div><script>x=1</script>"
                        + "<main class='footer-less'><h1>Statement</h1><p>on&nbsp;water<br>and rain</p>"
                        + "<p style='display: none'>unseen</p></main><footer>Imprint</footer>"))
                .containsExactly("Statement", "on water", "and rain");
    }

    @Test
    void keepsAListOfNamesAtTheFootOfAWebPageAndNoListOfLinksThere() {
        String names = "<ol><li>AMW, Mali</li><li>RWF, Kenya</li><li>KLM, Malta</li></ol>";
        String links =
                "<ul><li><a href=a>Home</a></li><li><a href=b>Press</a></li><li><a href=c>About us</a></li></ul>";

        assertThat(html("<p>We call</p><footer><h2>Signed by</h2>" + names + "<nav>Top</nav></footer>"))
                .containsExactly("We call", "Signed by", "1. AMW, Mali", "2. RWF, Kenya", "3. KLM, Malta");
        assertThat(html("<aside class=box>" + names + "</aside><p>We call</p>"))
                .containsExactly("1. AMW, Mali", "2. RWF, Kenya", "3. KLM, Malta", "We call");
        assertThat(html("<p>We call</p><footer>" + links + "<p>12 Well Street<br>Nairobi<br>Kenya</p></footer>"))
                .containsExactly("We call");
    }

    @Test
    void readsADocxAsItWouldBePrinted() throws IOException {
        String numbered = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>%s</w:pPr>";
        String plain = numbered.formatted("");
        String box =
                "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
        String twice = "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r>";
        String body = "<w:p><w:r><w:t>Signatories</w:t></w:r></w:p>"
                + "<w:p>" + plain + "<w:r><w:t>AMW</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                + "<w:p>" + plain + "<w:r><w:t>RWF</w:t></w:r>" + twice + "</w:p>"
                + "<w:p>" + numbered.formatted("<w:rPr><w:vanish/></w:rPr>")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
                + "<w:p>" + numbered.formatted("<w:rPr><w:del w:id='1' w:author='x'/></w:rPr>")
                + "<w:del w:id='2' w:author='x'><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p>"
                + "<w:bookmarkEnd w:id='9'/>"
                + "<w:p>" + plain + "<w:r><w:t xml:space='preserve'>KLM </w:t></w:r>"
                + "<w:ins w:id='3' w:author='x'><w:r><w:t>inserted</w:t></w:r></w:ins>"
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve"
                + "'> shown</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>"
                + "<w:p><w:r><w:t>Done</w:t></w:r></w:p>";

        assertThat(lines("a.docx", DOCX, docx(body)))
                .containsExactly(
                        "Letterhead",
                        "Signatories",
                        "1. AMW",
                        "2. RWF",
                        "3. KLM inserted shown",
                        "In a box",
                        "Done",
                        "A note",
                        "Page foot");
    }

    /** With a header, a footer, a note, a comment and one numbered list. */
    private static byte[] docx(String body) throws IOException {
        String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        String names = " xmlns:w='" + main + "' xmlns:r='" + office
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>";
        StringBuilder types = new StringBuilder(
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>");
        StringBuilder relations = new StringBuilder("<Relationships xmlns='" + rels + "'>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] part : new String[][] {
                {
                    "document",
                    "document.main",
                    "<w:document" + names + "<w:body>" + body + "<w:sectPr>"
                            + "<w:headerReference w:type='default' r:id='header'/>"
                            + "<w:footerReference w:type='default' r:id='footer'/></w:sectPr></w:body></w:document>"
                },
                {"header", "header", "<w:hdr" + names + said("Letterhead") + "</w:hdr>"},
                {"footer", "footer", "<w:ftr" + names + said("Page foot") + "</w:ftr>"},
                {
                    "footnotes",
                    "footnotes",
                    "<w:footnotes" + names + "<w:footnote w:id='2'>" + said("A note") + "</w:footnote></w:footnotes>"
                },
                {
                    "comments",
                    "comments",
                    "<w:comments" + names + "<w:comment w:id='1' w:author='x'>" + said("A comment")
                            + "</w:comment></w:comments>"
                },
                {
                    "numbering",
                    "numbering",
                    "<w:numbering" + names + "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
                            + "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                            + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
                }
            }) {
                put(zip, "word/" + part[0] + ".xml", part[2]);
                types.append("<Override PartName='/word/")
                        .append(part[0])
                        .append(".xml' ContentType='application/")
                        .append("vnd.openxmlformats-officedocument.wordprocessingml.")
                        .append(part[1])
                        .append("+xml'/>");
                relations
                        .append("<Relationship Id='")
                        .append(part[0])
                        .append("' Type='")
                        .append(office)
                        .append('/')
                        .append(part[0])
                        .append("' Target='")
                        .append(part[0])
                        .append(".xml'/>");
            }
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(zip, "word/_rels/document.xml.rels", relations + "</Relationships>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='" + rels + "'><Relationship Id='d' Type='" + office
                            + "/officeDocument' Target='word/document.xml'/></Relationships>");
        }
        return out.toByteArray();
    }

    private static String said(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void numbersADocxAsWordDoesAndLeavesDeletionsOut() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraph(document, "Signatories");
            BigInteger list = list(document, STNumberFormat.DECIMAL, "%1.", 1);
            item(document, list, "AMW");
            item(document, list, "RWF");
            BigInteger letters = list(document, STNumberFormat.UPPER_LETTER, "%1)", 3);
            item(document, letters, "Third");
            XWPFParagraph changed = paragraph(document, "Kept ");
            var deletion = changed.getCTP().addNewDel();
            deletion.setAuthor("x");
            deletion.setId(BigInteger.ONE);
            deletion.addNewR().addNewDelText().setStringValue("DELETED");
            XWPFTable table = document.createTable(1, 3);
            for (int i = 0; i < 3; i++) table.getRow(0).getCell(i).setText("cell" + i);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertThat(lines(
                            "a.docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            out.toByteArray()))
                    .containsExactly("Signatories", "1. AMW", "2. RWF", "C) Third", "Kept", "cell0\tcell1\tcell2");
        }
    }

    @Test
    void readsAnRtfWithTheNumbersOfItsListsAndItsNotesBehind() {
        String rtf = """
                {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}}
                {\\*\\generator Word;}{\\info{\\title not printed}}
                {\\header\\pard Letterhead\\par}{\\footer\\pard Page foot\\par}
                \\pard\\b Signatories\\b0\\par
                {\\listtext\\pard 1.\\tab}AMW{\\super\\chftn{\\*\\footnote\\pard\\chftn A note\\par}}\\par
                {\\pntext 2.\\tab}R\\'e9seau {\\v hidden}{\\deleted gone}\\u8364?\\par
                {\\f1\\'d1\\'ee\\'fe\\'e7} {\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt linked}}\\par
                {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard In a box\\par}}}
                \\trowd\\cellx1\\cellx2\\pard\\intbl 1\\cell Wells\\par Union\\cell\\row
                \\trowd\\cellx1\\cellx2\\pard\\intbl 2\\cell Rivers\\cell\\trowd\\row
                \\pard {\\pict 0102}last\\line line
                }""";

        assertThat(lines("a.rtf", "application/rtf", rtf.getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(
                        "Letterhead",
                        "Signatories",
                        "1. AMW",
                        "2. Réseau €",
                        "Союз linked",
                        "1\tWells Union",
                        "2\tRivers",
                        "last",
                        "line",
                        "In a box",
                        "A note",
                        "Page foot");
    }

    @Test
    void readsNothingIntoAnRtfThatNoDatabaseKeeps() {
        assertThat(lines(
                        "a.rtf",
                        "application/rtf",
                        "{\\rtf1 AM\\u0?W R\\'00WF \\u55357?end}".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("AMW RWF end");
    }

    @Test
    void readsWhatIsLeftOfABrokenRtf() {
        assertThat(lines(
                        "a.rtf",
                        "application/rtf",
                        "{\\rtf1 AMW}}}\\'zz\\par{{RWF\\".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("AMW", "RWF");
    }

    @Test
    void readsAnOdt() throws IOException {
        String odf = "urn:oasis:names:tc:opendocument:xmlns:";
        String content = "<office:document-content xmlns:office='" + odf + "office:1.0' xmlns:text='" + odf
                + "text:1.0' xmlns:style='" + odf + "style:1.0' xmlns:table='" + odf + "table:1.0'>"
                + "<office:automatic-styles><text:list-style style:name='L1'><text:list-level-style-number text:level='1'"
                + " style:num-suffix='.' style:num-format='1'/></text:list-style></office:automatic-styles><office:body>"
                + "<office:text><text:h text:outline-level='1'>Signatories</text:h><text:list text:style-name='L1'>"
                + "<text:list-item><text:p>AMW</text:p></text:list-item><text:list-item><text:p>RWF</text:p>"
                + "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
                + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
                + "</table:table></office:text></office:body></office:document-content>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(zip, "content.xml", content);
        }
        assertThat(lines("a.odt", "application/vnd.oasis.opendocument.text", out.toByteArray()))
                .containsExactly("Signatories", "1. AMW", "2. RWF", "a\tb");
    }

    @Test
    void readsAnOdtAsItWouldBePrinted() throws IOException {
        String odf = "urn:oasis:names:tc:opendocument:xmlns:";
        String content = "<office:document-content xmlns:office='" + odf + "office:1.0' xmlns:text='" + odf
                + "text:1.0' xmlns:style='" + odf + "style:1.0' xmlns:draw='" + odf + "drawing:1.0'>"
                + "<office:automatic-styles><style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
                + "<text:list-style style:name='L1'><text:list-level-style-number text:level='1'"
                + " style:num-suffix=')' style:num-format='1'/></text:list-style></office:automatic-styles><office:body>"
                + "<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes><text:list text:style-name='L1'>"
                + "<text:list-item><text:p>AMW<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>A note</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>In a box</text:p>"
                + "</draw:text-box></draw:frame></text:p></text:list-item><text:list-item><text:p>RWF"
                + "<text:span text:style-name='H'>hidden</text:span><office:annotation><text:p>A comment</text:p>"
                + "</office:annotation></text:p></text:list-item></text:list><text:p>Europe</text:p>"
                + "<text:list text:style-name='L1' text:continue-numbering='true'><text:list-item><text:p>KLM</text:p>"
                + "</text:list-item></text:list></office:text></office:body></office:document-content>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(zip, "content.xml", content);
        }
        assertThat(lines("a.odt", "application/vnd.oasis.opendocument.text", out.toByteArray()))
                .containsExactly("1. AMW", "2. RWF", "In a box", "Europe", "3) KLM", "A note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        windows-1251 | Мы, нижеподписавшиеся, требуем воды для всех и не хотим её продажи. Союз рек, Россия
        KOI8-R       | Мы, нижеподписавшиеся, требуем воды для всех и не хотим её продажи. Союз рек, Россия
        windows-1253 | Δηλώνουμε ότι το νερό ανήκει σε όλους και ότι δεν πωλείται. Ένωση Νερού, Ελλάδα
        ISO-8859-7   | Δηλώνουμε ότι το νερό ανήκει σε όλους και ότι δεν πωλείται. Ένωση Νερού, Ελλάδα
        windows-1254 | Su herkes için bir haktır ve satılamaz; tüm örgütler bunu çok istiyor. Doğa için Birlik, İstanbul
        ISO-8859-9   | Su herkes için bir haktır ve satılamaz; tüm örgütler bunu çok istiyor. Doğa için Birlik, İstanbul
        windows-1250 | Woda należy do wszystkich i nie może być sprzedana, że jest przeciwko temu Związek Źródeł, Łódź
        ISO-8859-2   | Woda należy do wszystkich i nie może być sprzedana, że jest przeciwko temu Związek Źródeł, Łódź
        windows-1252 | L’eau appartient à tous – « elle n’est pas à vendre ». Fédération des puits, Côte d’Ivoire
        windows-1256 | الماء ملك للجميع ولا يجوز بيعه في كل من البلدان التي على البحر. اتحاد المياه، تونس
        UTF-16       | L’eau appartient à tous, Союз рек
        UTF-16LE     | L’eau appartient à tous – elle n’est pas à vendre.
        UTF-16BE     | Мы, нижеподписавшиеся, требуем воды для всех и не хотим её продажи
        GB18030      | 水属于每一个人，不能出售。中国水资源联盟，河流之友协会
        Big5         | 水屬於每一個人，不能出售。台灣水資源聯盟，河流之友協會
        UTF-8        | Ελλάδα, Россия, 中国""")
    void readsPlainTextThatDoesNotSayItsCharacterSet(String charset, String printed) {
        assertThat(lines("a.txt", "text/plain", (printed + "\n1. AMW\n").getBytes(Charset.forName(charset))))
                .containsExactly(printed, "1. AMW");
    }

    @Test
    void keepsTheWhiteSpaceThatReadersSeeBetweenParagraphs() {
        byte[] plain = "We ask.\n\n\n \nSigned\nAMW\n\n".getBytes(StandardCharsets.UTF_8);
        byte[] page =
                "<p>We ask.</p><p>Signed<br>AMW<br><br>RWF</p><ul><li><p>one</p><li>two<ul><li>three</ul></ul>last"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(printed("a.txt", "text/plain", plain)).containsExactly("We ask.", "", "Signed", "AMW");
        assertThat(printed("a.html", "text/html", page))
                .containsExactly(
                        "We ask.", "", "Signed", "AMW", "", "RWF", "", "• one", "• two", "• three", "", "last");
    }

    @Test
    void keepsTheColumnsOfPlainText() {
        byte[] text = "Signed:\n  86  River Union        Kenya\n  87  Coast  Watch      Mali\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(lines("a.txt", "text/plain", text))
                .containsExactly("Signed:", "86 River Union\tKenya", "87 Coast Watch\tMali");
    }

    @Test
    void readsMarkdownAsAPageWouldShowIt() {
        String text = """
                # Against the dam

                We, the **undersigned**, ask the [ministry](https://example.org/m) to stop.

                River Union
                Fishers' Net

                | Organisation | Country |
                |---|---|
                | Valley Trust | Kenya |
                """;

        assertThat(lines("a.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "Against the dam",
                        "We, the undersigned, ask the ministry to stop.",
                        "River Union",
                        "Fishers' Net",
                        "Organisation\tCountry",
                        "Valley Trust\tKenya");
        assertThat(lines("a.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .contains("Valley Trust\tKenya");
        assertThat(lines("b.txt", "text/plain", "1. a * b\n2. c | d\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1. a * b", "2. c | d");
    }

    private List<String> html(String body) {
        String page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>" + body
                + "</body></html>";
        return lines("a.html", "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the blank ones. */
    private List<String> lines(String name, String type, byte[] content) {
        return printed(name, type, content).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> printed(String name, String type, byte[] content) {
        try (FlowText flow = FlowText.open(Typeset.record(folder, name, type, content))) {
            return ((PageContent.Ready) flow.page(1))
                    .page().lines().stream().map(Line::text).toList();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void item(XWPFDocument document, BigInteger list, String text) {
        XWPFParagraph paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, String text, int start) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(10 + start));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        level.addNewStart().setVal(BigInteger.valueOf(start));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
