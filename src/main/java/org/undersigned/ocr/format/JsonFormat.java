package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Transcript;
import tools.jackson.databind.json.JsonMapper;

/** The transcript as it is, one JSON object. */
final class JsonFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFormat() {}

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(transcript));
        out.write('\n');
    }
}
