package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
        write(transcript, out);
    }

    /** Page after page: the text of a whole record may be long. */
    static void write(Transcript transcript, OutputStream out) throws IOException {
        Hyphenation hyphenation = Hyphenation.of(transcript);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        boolean begun = false;
        for (Page page : transcript.pages()) {
            if (begun) text.write('\f');
            List<String> lines = page.lines().stream().map(Line::text).toList();
            for (String line : hyphenation.rejoin(lines)) text.append(line).append('\n');
            begun |= !lines.isEmpty();
        }
        text.flush();
    }
}
