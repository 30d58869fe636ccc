package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Formats without pages (office, web, mail, plain text), read by Tika: one page, a paragraph a line, no boxes. */
final class FlowText implements PageSource {
    /** Larger than the longest book in the widest character set. */
    static final long MAX_PLAIN_BYTES = 40_000_000;

    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final EmbeddedDocumentExtractor NOTHING_ENCLOSED = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean html) {}
    };

    private final List<Line> lines;

    private FlowText(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static FlowText open(ArchivalRecord record) {
        return switch (record.mediaType()) {
            case "text/plain", Markdown.TYPE -> ofPlainText(record);
            case "message/rfc822" -> ofMail(record);
            case "application/rtf" -> ofRtf(record);
            default -> ofMarkedUp(record);
        };
    }

    private static FlowText ofRtf(ArchivalRecord record) {
        try {
            return new FlowText(RtfText.read(record.content()));
        } catch (IOException | SAXException e) {
            Cause cause = WriteLimitReachedException.isWriteLimitReached(e) ? Cause.TOO_LARGE : Cause.UNREADABLE;
            throw new RecordRefused(cause, record.fileName(), null, e);
        }
    }

    /** Its own text; what is enclosed is records of their own. */
    private static FlowText ofMail(ArchivalRecord record) {
        ParagraphHandler paragraphs = new ParagraphHandler(new BlankLines(true));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(record.content()))) {
            for (MailParts.Text text : MailParts.read(in, MAX_PLAIN_BYTES)) read(text, record, paragraphs);
        } catch (MailParts.TooMuchText tooMuch) {
            throw new RecordRefused(Cause.TOO_LARGE, record.fileName(), tooMuch);
        } catch (IOException | MimeException | SAXException e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
        return new FlowText(paragraphs.lines());
    }

    private static void read(MailParts.Text text, ArchivalRecord mail, ParagraphHandler paragraphs)
            throws IOException, SAXException {
        if (text.isHtml()) {
            String type =
                    text.type() + text.charset().map(set -> "; charset=" + set).orElse("");
            try (TikaInputStream in = TikaInputStream.get(text.bytes())) {
                readMarkedUp(in, mail.fileName() + ".html", type, mail, paragraphs);
            }
        } else {
            char[] letters = TextCharset.decode(text.bytes(), text.charset()).toCharArray();
            paragraphs.characters(letters, 0, letters.length);
            paragraphs.endPart();
        }
    }

    private static FlowText ofPlainText(ArchivalRecord record) {
        if (record.bytes() > MAX_PLAIN_BYTES) throw new RecordRefused(Cause.TOO_LARGE, record.fileName());
        try {
            ParagraphHandler paragraphs = new ParagraphHandler(new BlankLines(true));
            String text = TextCharset.decode(Files.readAllBytes(record.content()));
            if (record.mediaType().equals(Markdown.TYPE) || Markdown.isIn(text)) {
                byte[] html = Markdown.html(text).getBytes(StandardCharsets.UTF_8);
                try (TikaInputStream in = TikaInputStream.get(html)) {
                    readMarkedUp(in, record.fileName() + ".html", "text/html; charset=UTF-8", record, paragraphs);
                }
            } else paragraphs.characters(text.toCharArray(), 0, text.length());
            return new FlowText(paragraphs.lines());
        } catch (IOException | WriteLimitReachedException e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
    }

    private static FlowText ofMarkedUp(ArchivalRecord record) {
        ParagraphHandler paragraphs = new ParagraphHandler(new BlankLines(isForBrowsers(record.mediaType())));
        try (TemporaryFolder folder = TemporaryFolder.make();
                TikaInputStream in = TikaInputStream.get(asPrinted(record, folder.path()))) {
            readMarkedUp(in, record.fileName(), record.mediaType(), record, paragraphs);
        } catch (IOException e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
        return new FlowText(paragraphs.lines());
    }

    private static boolean isForBrowsers(String type) {
        return type.contains("html");
    }

    private static Path asPrinted(ArchivalRecord record, Path folder) throws IOException {
        Path given = record.content();
        return switch (record.mediaType()) {
            case DOCX -> DocxAsPrinted.of(given, folder).orElse(given);
            case ODT -> OdtAsPrinted.of(given, folder).orElse(given);
            default -> given;
        };
    }

    private static void readMarkedUp(
            TikaInputStream in, String name, String type, ArchivalRecord record, ParagraphHandler paragraphs) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        metadata.set(HttpHeaders.CONTENT_TYPE, type);
        try {
            new AutoDetectParser().parse(in, paragraphs, metadata, context(record.mediaType()));
        } catch (EncryptedDocumentException e) {
            throw new RecordRefused(Cause.ENCRYPTED, record.fileName(), null, e);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
            Cause cause = WriteLimitReachedException.isWriteLimitReached(e) ? Cause.TOO_LARGE : Cause.UNREADABLE;
            throw new RecordRefused(cause, record.fileName(), null, e);
        }
    }

    private static ParseContext context(String type) {
        ParseContext context = new ParseContext();
        // every attribute: how lists are numbered and what nobody sees is said in them
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        OfficeParserConfig office = new OfficeParserConfig();
        // the reader that knows tracked deletions from text that stands
        office.setUseSAXDocxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        if (type.equals(OutlookMail.TYPE)) context.set(EmbeddedDocumentExtractor.class, NOTHING_ENCLOSED);
        return context;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public PageContent page(int number) {
        return new PageContent.Ready(new Page(
                1, 0, 0, 0, Origin.TEXT_LAYER, 1, lines, Optional.empty(), List.of("text of a format without pages")));
    }

    @Override
    public void close() {}
}
