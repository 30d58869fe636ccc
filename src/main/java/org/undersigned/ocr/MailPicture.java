package org.undersigned.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Tells decoration from what was sent: logos in signatures, banners, icons. Decoration is shown by the text of its mail, and too small to hold a statement;
 * a page that somebody pasted into a mail is shown by it, too, but large.
 */
final class MailPicture {
    /** Its size stands in its first bytes, behind what a camera or a printer's profile says of it. */
    static final int FIRST_BYTES = 1 << 20;

    /** Ten lines as high as on a screen: with fewer across its shorter side, a picture is a banner or a row of icons. */
    private static final int SHORT_SIDE_PX = 160;

    /** As many as a logo of 220 by 220 has; a page at the lowest resolution that can be read has ten times as many. */
    private static final int FEW_PX = 50_000;

    /** In whatever attribute or style: src="cid:logo@example.org", url(cid:logo). */
    private static final Pattern SHOWN = Pattern.compile("(?i)\\bcid:([^\"'\\s<>)]+)");

    private MailPicture() {}

    /** Content IDs of what the text shows, as {@link #id} writes them. */
    static Set<String> shownBy(List<MailParts.Text> texts) {
        return texts.stream()
                .filter(MailParts.Text::isHtml)
                // addresses are ASCII in every character set that mails are written in
                .map(text -> new String(text.bytes(), StandardCharsets.ISO_8859_1))
                .flatMap(page -> SHOWN.matcher(page).results())
                .map(found -> id(decoded(found.group(1))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    /** A Content-ID without the brackets of its header. */
    static String id(String printed) {
        return printed.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a picture that the text of its mail shows is there to please only; not where its size cannot be told.
     *
     * @param start of the picture, {@link #FIRST_BYTES} if it has as many
     */
    static boolean isDecoration(byte[] start) {
        ImageFormats.find();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(start))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() && isDecoration(readers.next(), in);
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private static boolean isDecoration(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return Math.min(width, height) < SHORT_SIDE_PX || (long) width * height < FEW_PX;
        } finally {
            reader.dispose();
        }
    }
}
