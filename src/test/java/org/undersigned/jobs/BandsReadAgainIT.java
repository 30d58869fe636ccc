package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import org.undersigned.samples.ScanSet;
import org.undersigned.samples.ScanSet.Degree;
import org.undersigned.signatories.SignatoryList;
import tools.jackson.databind.json.JsonMapper;

/** Scans on which one entry of a numbered list was damaged, read by the real Tesseract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BandsReadAgainIT {
    private static final int STATEMENT = 0;
    private static final String ENTRY = "9. Association des Meuniers";

    private final Transcriber transcriber = new Transcriber(OcrSettings.defaults());
    private final Stages stages = Stages.uncached(transcriber, new JsonMapper());
    private Path folder = Path.of("");
    private BufferedImage page = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    private Box entry = new Box(0, 0, 0, 0);

    @BeforeAll
    void findTheEntry(@TempDir Path folder) throws Exception {
        this.folder = folder;
        page = ImageIO.read(new ByteArrayInputStream(
                ScanSet.scan(STATEMENT, Degree.CLEAN).pages().get(0)));
        Transcript transcript = transcriber.transcribe(record("clean", page), List.of(), PageListener.SILENT);
        entry = transcript.pages().get(0).lines().stream()
                .filter(line -> line.text().startsWith(ENTRY))
                .findFirst()
                .flatMap(Line::box)
                .orElseThrow();
    }

    @AfterAll
    void close() {
        stages.close();
    }

    @Test
    void findsTheEntryInAFrame() throws Exception {
        closes("frame", (pen, box) -> {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(6));
            int around = box.height() / 3;
            pen.drawRect(
                    box.left() - box.height() / 2,
                    box.top() - around,
                    box.width() + box.height(),
                    box.height() + 2 * around);
        });
    }

    @Test
    void findsTheEntryInADarkFold() throws Exception {
        closes("fold", (pen, box) -> {
            pen.setColor(new Color(0, 0, 0, 120));
            pen.fillRect(0, box.top() - 4, page.getWidth(), box.height() + 8);
        });
    }

    private void closes(String name, BiConsumer<Graphics2D, Box> damage) throws Exception {
        ArchivalRecord damaged = record(name, damaged(damage));
        Transcript once = transcriber.transcribe(damaged, List.of(), PageListener.SILENT);
        assertThat(stages.read(once).lists()).singleElement().satisfies(list -> assertThat(list.missingNumbers())
                .containsExactly(9));
        SignatoryList again = stages.read(damaged, List.of(), Optional.empty(), PageListener.SILENT)
                .lists()
                .get(0);
        assertThat(again.missingNumbers()).isEmpty();
        assertThat(again.note()).contains("read again 9");
        assertThat(again.mentions()).anySatisfy(mention -> {
            assertThat(mention.asPrinted()).contains("Meuniers du Burkina Faso");
            assertThat(mention.box().orElseThrow().top())
                    .isBetween(entry.top() - entry.height(), entry.top() + entry.height());
        });
    }

    private BufferedImage damaged(BiConsumer<Graphics2D, Box> damage) {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(page, 0, 0, null);
        damage.accept(pen, entry);
        pen.dispose();
        return copy;
    }

    private ArchivalRecord record(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return Intake.inPlace(Long.MAX_VALUE).accept(file);
    }
}
