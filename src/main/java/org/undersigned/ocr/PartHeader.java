package org.undersigned.ocr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** What the header of a part says of its name and of its place in the message. */
final class PartHeader {
    /** RFC 2231: a value in pieces, name*0 or name*0*; with a star at the end it is percent-encoded. */
    private static final Pattern PIECE = Pattern.compile("(.+?)(?:\\*(\\d{1,3}))?(\\*)?");

    /** Before the first piece of a percent-encoded value: character set and language. */
    private static final Pattern CHARSET = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

    private static final Pattern OCTET = Pattern.compile("%([0-9A-Fa-f]{2})");

    private final Map<String, String> parameters = new TreeMap<>();
    private String disposition = "";
    private Optional<String> contentId = Optional.empty();

    void add(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.equals("content-id"))
            contentId = Optional.ofNullable(field.getBody()).map(MailPicture::id);
        if (!name.equals("content-disposition") && !name.equals("content-type")) return;
        ByteSequence raw = field.getRaw();
        if (raw == null) raw = ContentUtil.encode(field.getName() + ": " + field.getBody());
        try {
            RawField parsed = RawFieldParser.DEFAULT.parseField(raw);
            RawBody body = RawFieldParser.DEFAULT.parseRawBody(parsed);
            if (name.equals("content-disposition"))
                disposition =
                        Optional.ofNullable(body.getValue()).orElse("").strip().toLowerCase(Locale.ROOT);
            joined(body).forEach((key, value) -> parameters.putIfAbsent(key, value));
        } catch (MimeException nothingToRead) {
            // a header that is none says nothing
        }
    }

    /** Whether the sender means it as a file, not as a part of the text. */
    boolean isAttached() {
        return disposition.equals("attachment") || fileName().isPresent();
    }

    Optional<String> fileName() {
        return Optional.ofNullable(parameters.getOrDefault("filename", parameters.get("name")))
                .filter(name -> !name.isBlank());
    }

    Optional<String> charset() {
        return Optional.ofNullable(parameters.get("charset"));
    }

    Optional<String> contentId() {
        return contentId;
    }

    private static Map<String, String> joined(RawBody body) {
        Map<String, TreeMap<Integer, NameValuePair>> pieces = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        for (NameValuePair pair : body.getParams()) {
            Matcher piece = PIECE.matcher(pair.getName().toLowerCase(Locale.ROOT));
            if (pair.getValue() == null || !piece.matches()) continue;
            if (piece.group(2) == null && piece.group(3) == null) values.put(piece.group(1), unfolded(pair.getValue()));
            else
                pieces.computeIfAbsent(piece.group(1), any -> new TreeMap<>())
                        .put(piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2)), pair);
        }
        pieces.forEach((name, parts) -> values.put(name, joined(parts)));
        return values;
    }

    /** Names with encoded words between the quotes are against the rules and everywhere. */
    private static String unfolded(String value) {
        return DecoderUtil.decodeEncodedWords(value.replaceAll("\\s*[\\r\\n]+\\s*", " "), DecodeMonitor.SILENT);
    }

    private static String joined(TreeMap<Integer, NameValuePair> pieces) {
        Charset charset = StandardCharsets.UTF_8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (NameValuePair piece : pieces.values()) {
            String value = piece.getValue();
            boolean encoded = piece.getName().endsWith("*");
            Matcher first = CHARSET.matcher(value);
            if (encoded && bytes.size() == 0 && first.matches()) {
                charset = charset(first.group(1));
                value = first.group(2);
            }
            bytes.writeBytes(encoded ? octets(value) : value.getBytes(charset));
        }
        return bytes.toString(charset);
    }

    private static byte[] octets(String value) {
        Matcher octet = OCTET.matcher(value);
        // each letter of Latin-1 is one byte
        String decoded = octet.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return decoded.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
