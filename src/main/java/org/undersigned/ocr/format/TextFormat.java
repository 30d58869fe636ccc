package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;

/** Plain text, line by line as printed, words that were divided at the end of a line rejoined; a form feed between pages. */
final class TextFormat {
    private TextFormat() {}

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        out.write(text(transcript).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Transcript transcript) {
        Hyphenation hyphenation = Hyphenation.of(transcript);
        StringBuilder text = new StringBuilder();
        for (Page page : transcript.pages()) {
            if (text.length() > 0) text.append('\f');
            List<String> lines = page.lines().stream().map(Line::text).toList();
            for (String line : hyphenation.rejoin(lines)) text.append(line).append('\n');
        }
        return text.toString();
    }
}
