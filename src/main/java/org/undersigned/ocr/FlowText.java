package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
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
import org.xml.sax.SAXException;

/** Formats without pages (office, web, mail, plain text), read by Tika: one page, a paragraph a line, no boxes. */
final class FlowText implements PageSource {
    /** Larger than the longest book in the widest character set. */
    private static final long MAX_PLAIN_BYTES = 40_000_000;

    private final List<Line> lines;

    private FlowText(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static FlowText open(ArchivalRecord record) {
        return record.mediaType().equals("text/plain") ? ofPlainText(record) : ofMarkedUp(record);
    }

    private static FlowText ofPlainText(ArchivalRecord record) {
        if (record.bytes() > MAX_PLAIN_BYTES) throw new RecordRefused(Cause.TOO_LARGE, record.fileName());
        try {
            ParagraphHandler paragraphs = new ParagraphHandler();
            char[] text =
                    TextCharset.decode(Files.readAllBytes(record.content())).toCharArray();
            paragraphs.characters(text, 0, text.length);
            return new FlowText(paragraphs.lines());
        } catch (IOException | WriteLimitReachedException e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
    }

    private static FlowText ofMarkedUp(ArchivalRecord record) {
        ParagraphHandler paragraphs = new ParagraphHandler();
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, record.fileName());
        metadata.set(HttpHeaders.CONTENT_TYPE, record.mediaType());
        try (TikaInputStream in = TikaInputStream.get(record.content())) {
            new AutoDetectParser().parse(in, paragraphs, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new RecordRefused(Cause.ENCRYPTED, record.fileName(), null, e);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
            Cause cause = WriteLimitReachedException.isWriteLimitReached(e) ? Cause.TOO_LARGE : Cause.UNREADABLE;
            throw new RecordRefused(cause, record.fileName(), null, e);
        }
        return new FlowText(paragraphs.lines());
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        // every attribute: how lists are numbered and what nobody sees is said in them
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        OfficeParserConfig office = new OfficeParserConfig();
        // the reader that knows tracked deletions from text that stands
        office.setUseSAXDocxExtractor(true);
        context.set(OfficeParserConfig.class, office);
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
