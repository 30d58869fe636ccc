package org.undersigned.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands out what is enclosed in a mail as Outlook keeps it. */
final class OutlookMail implements EmbeddedDocumentExtractor {
    static final String TYPE = "application/vnd.ms-outlook";

    private final MailParts.Enclosed enclosed;

    private OutlookMail(MailParts.Enclosed enclosed) {
        this.enclosed = enclosed;
    }

    static void read(Path mail, MailParts.Enclosed enclosed) throws IOException, TikaException, SAXException {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new OutlookMail(enclosed));
        try (TikaInputStream in = TikaInputStream.get(mail)) {
            new OfficeParser().parse(in, new DefaultHandler(), new Metadata(), context);
        }
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean html)
            throws IOException {
        Optional<String> name = Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
        String type =
                Optional.ofNullable(metadata.get(HttpHeaders.CONTENT_TYPE)).orElse("");
        String place = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        boolean shown = TikaCoreProperties.EmbeddedResourceType.INLINE.name().equals(place);
        try (InputStream whole = whole(bytes)) {
            enclosed.take(new MailParts.Part(name, type, shown), whole);
        }
    }

    /** A mail inside another is handed over as an open container, not as bytes. */
    private static InputStream whole(InputStream given) throws IOException {
        if (!(given instanceof TikaInputStream tika) || !(tika.getOpenContainer() instanceof DirectoryEntry inside))
            return given;
        try (POIFSFileSystem alone = new POIFSFileSystem();
                UnsynchronizedByteArrayOutputStream out =
                        UnsynchronizedByteArrayOutputStream.builder().get()) {
            EntryUtils.copyNodes(inside, alone.getRoot());
            alone.writeFilesystem(out);
            return out.toInputStream();
        }
    }
}
