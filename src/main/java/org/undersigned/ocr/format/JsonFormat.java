package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Transcript;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The transcript as it is, one JSON object. */
final class JsonFormat {
    private static final ObjectWriter JSON =
            JsonMapper.builder().build().writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private JsonFormat() {}

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        JSON.writeValue(out, transcript);
        out.write('\n');
    }
}
