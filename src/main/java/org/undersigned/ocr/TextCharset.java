package org.undersigned.ocr;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decodes text that does not say in what character set it is written: by its mark, its form, and then by the words that come out. */
final class TextCharset {
    /** So much of a text is looked at by those who have to guess. */
    private static final int SAMPLE_BYTES = 100_000;

    private static final Set<String> EAST_ASIAN = Set.of("GB18030", "Big5", "EUC-JP", "EUC-KR", "Shift_JIS");
    /** The more usual before the less usual: the first of equals wins. */
    private static final List<String> ONE_BYTE = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1256",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "KOI8-R");

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset TURKISH = Charset.forName("windows-1254");

    private TextCharset() {}

    /** @param said by whoever sent it; it is believed where the bytes can be that */
    static String decode(byte[] bytes, Optional<String> said) {
        return said.flatMap(TextCharset::find)
                .flatMap(charset -> strictly(bytes, charset))
                .orElseGet(() -> decode(bytes));
    }

    /** What calls itself Latin-1 is Windows' set. Seven bits say nothing: programs write so when they have not looked. */
    private static Optional<Charset> find(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.US_ASCII)) return Optional.empty();
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static String decode(byte[] bytes) {
        return withMark(bytes)
                .or(() -> utf16(bytes))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> eastAsian(bytes))
                .orElseGet(() -> new String(bytes, oneByte(sample(bytes))));
    }

    private static Optional<String> withMark(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.equals("ï»¿")) return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        return start.startsWith("ÿþ") || start.startsWith("þÿ")
                ? Optional.of(new String(bytes, StandardCharsets.UTF_16))
                : Optional.empty();
    }

    /** Without a mark: line breaks and blanks betray which half of each pair is empty. */
    private static Optional<String> utf16(byte[] bytes) {
        int[] zeros = new int[2];
        byte[] sample = sample(bytes);
        for (int i = 0; i < sample.length; i++) if (sample[i] == 0) zeros[i % 2]++;
        if (zeros[0] + zeros[1] < Math.max(2, sample.length / 40)) return Optional.empty();
        return strictly(bytes, zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> eastAsian(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(sample(bytes)).detect();
        return Optional.ofNullable(match)
                .map(CharsetMatch::getName)
                .filter(EAST_ASIAN::contains)
                .flatMap(name -> strictly(bytes, Charset.forName(name)));
    }

    private static Charset oneByte(byte[] sample) {
        double best = -1;
        Charset found = StandardCharsets.ISO_8859_1;
        for (String name : ONE_BYTE) {
            Charset charset = Charset.forName(name);
            double likeness = likeness(new String(sample, charset));
            if (likeness <= best + 1e-9) continue;
            best = likeness;
            found = charset;
        }
        return found.equals(WESTERN) && isTurkish(new String(sample, found)) ? TURKISH : found;
    }

    /** Six letters of Turkish stand where Western sets have those of Icelandic, which are letters too. */
    private static boolean isTurkish(String text) {
        return FunctionWords.languageOf(text, language -> true)
                .filter("tur"::equals)
                .isPresent();
    }

    /** Which share of the tokens are words, and how many small words of one language are among them, to the accent. */
    private static double likeness(String text) {
        List<String> tokens = Arrays.stream(text.split("\\s+"))
                .filter(token -> !token.isEmpty())
                .toList();
        double words = tokens.stream().filter(Wording::isWord).count();
        return (words + FunctionWords.printed(text)) / Math.max(1, tokens.size());
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static byte[] sample(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    }
}
