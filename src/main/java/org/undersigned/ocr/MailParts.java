package org.undersigned.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Goes through an internet message and tells its own text from what is enclosed. Read with mime4j itself, on which Tika's parser stands: only here is
 * it plain which parts are alternatives of each other, and which are meant as files.
 */
final class MailParts extends AbstractContentHandler {
    private static final Set<String> TEXT = Set.of("text/plain", "text/html");

    /** Parts of a message that say something of the message; they stay in its own bytes. */
    private static final Set<String> FURNITURE = CsvRows.of("mail-furniture.csv").stream()
            .map(row -> row.get("type"))
            .collect(Collectors.toUnmodifiableSet());

    /** As many as real mail never has; without them a message of headers alone would fill the memory. */
    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(10_000)
            .setMaxContentLen(-1)
            .build();

    /** Takes each enclosure in its order. */
    @FunctionalInterface
    interface Enclosed {
        void take(Part part, InputStream bytes) throws IOException;
    }

    /**
     * What is said of an enclosure.
     *
     * @param name as the sender calls it, which may be anything
     * @param type as the sender says, which need not be so
     * @param shown where the text of the mail shows it
     */
    record Part(Optional<String> name, String type, boolean shown) {}

    /**
     * Text of the message itself.
     *
     * @param alternative which group of parts it is that say the same in several ways; 0: none
     */
    record Text(
            String type,
            Optional<String> charset,
            int alternative,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {
        boolean isHtml() {
            return type.equals("text/html");
        }
    }

    private final Enclosed enclosed;
    private final long mostText;
    private final Set<String> shown;
    private final List<Text> texts = new ArrayList<>();
    /** The group of alternatives that each open multipart stands in, the innermost first. */
    private final Deque<Integer> alternatives = new ArrayDeque<>();

    private PartHeader header = new PartHeader();
    private int groups;
    private long textBytes;

    private MailParts(Enclosed enclosed, long mostText, Set<String> shown) {
        this.enclosed = enclosed;
        this.mostText = mostText;
        this.shown = shown;
    }

    /**
     * @param mostText bytes of text of its own that a message may have
     * @return its text, of alternatives the one that shows most
     */
    static List<Text> read(InputStream message, long mostText) throws IOException, MimeException {
        return read(message, mostText, Set.of(), (part, bytes) -> {});
    }

    /**
     * @param shown Content IDs that its text is known to show
     * @param enclosed takes what is no text of its own
     */
    static List<Text> read(InputStream message, long mostText, Set<String> shown, Enclosed enclosed)
            throws IOException, MimeException {
        MailParts parts = new MailParts(enclosed, mostText, shown);
        MimeStreamParser parser = new MimeStreamParser(LIMITS);
        parser.setContentHandler(parts);
        parser.setContentDecoding(true);
        parser.setNoRecurse(); // a message inside is an enclosure
        parser.parse(message);
        return parts.best();
    }

    @Override
    public void startHeader() {
        header = new PartHeader();
    }

    @Override
    public void field(Field field) {
        header.add(field);
    }

    @Override
    public void startMultipart(BodyDescriptor multipart) {
        int around = alternatives.isEmpty() ? 0 : alternatives.getFirst();
        boolean opens = around == 0 && multipart.getSubType().equalsIgnoreCase("alternative");
        alternatives.push(opens ? ++groups : around);
    }

    @Override
    public void endMultipart() {
        alternatives.pop();
    }

    @Override
    public void body(BodyDescriptor part, InputStream bytes) throws IOException {
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        if (TEXT.contains(type) && !header.isAttached()) texts.add(text(type, bytes));
        else if (!FURNITURE.contains(type)) enclosed.take(new Part(header.fileName(), type, isShown()), bytes);
    }

    private boolean isShown() {
        return header.contentId().filter(shown::contains).isPresent();
    }

    private Text text(String type, InputStream bytes) throws IOException {
        byte[] text = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostText - textBytes + 1));
        textBytes += text.length;
        if (textBytes > mostText) throw new TooMuchText(mostText);
        int alternative = alternatives.isEmpty() ? 0 : alternatives.getFirst();
        return new Text(type, header.charset(), alternative, text);
    }

    /** Where the same is said as a web page, plain text says it with less: lists have no numbers there. */
    private List<Text> best() {
        Set<Integer> withPage =
                texts.stream().filter(Text::isHtml).map(Text::alternative).collect(Collectors.toSet());
        return texts.stream()
                .filter(text -> text.isHtml() || text.alternative() == 0 || !withPage.contains(text.alternative()))
                .toList();
    }

    /** More text than the longest book. */
    static final class TooMuchText extends IOException {
        TooMuchText(long most) {
            super("more than " + most + " bytes of text");
        }
    }
}
