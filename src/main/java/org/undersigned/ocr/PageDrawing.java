package org.undersigned.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** Draws pages and parts of pages as PNG; works in a decoder, because drawing parses. */
final class PageDrawing {
    /** Wider than any screen; a wish beyond it is cut down to it. */
    private static final int MAX_WIDTH_PX = 4_000;

    private PageDrawing() {}

    /** @throws RecordRefused where the record has no such page, or it cannot be shown */
    static byte[] png(DecoderRequest.Draw wanted) {
        return wanted.part().isPresent()
                ? part(
                        wanted.record(),
                        wanted.page(),
                        wanted.quarterTurns(),
                        wanted.part().get(),
                        wanted.sizePx())
                : whole(wanted.record(), wanted.page(), wanted.quarterTurns(), wanted.sizePx());
    }

    private interface Drawing {
        BufferedImage of(Sheet sheet) throws IOException;
    }

    private static byte[] whole(ArchivalRecord record, int number, int turns, int widthPx) {
        return png(record, number, turns, sheet -> {
            int across = turns % 2 == 0 ? sheet.widthPx() : sheet.heightPx();
            int along = turns % 2 == 0 ? sheet.heightPx() : sheet.widthPx();
            double wanted = Math.max(1, Math.min(widthPx, MAX_WIDTH_PX)) / (double) across;
            double most = Math.sqrt(maxPixels() / ((double) across * along));
            return sheet.draw(new Box(0, 0, sheet.widthPx(), sheet.heightPx()), Math.min(wanted, most));
        });
    }

    private static byte[] part(ArchivalRecord record, int number, int turns, Box box, int marginPx) {
        return png(record, number, turns, sheet -> {
            Box place = box;
            int height = turns % 2 == 0 ? sheet.heightPx() : sheet.widthPx();
            int width = turns % 2 == 0 ? sheet.widthPx() : sheet.heightPx();
            for (int back = turns; back % 4 != 0; back++) {
                place = place.turned(height);
                int before = height;
                height = width;
                width = before;
            }
            return sheet.draw(seen(place, width, height).widened(Math.max(0, marginPx), width, height), 1);
        });
    }

    /** The part of a box that is on the page; at least one pixel, wherever it stands. */
    private static Box seen(Box box, int width, int height) {
        int left = Math.max(0, Math.min(box.left(), width - 1));
        int top = Math.max(0, Math.min(box.top(), height - 1));
        int right = Math.max(left + 1, Math.min(box.right(), width));
        int bottom = Math.max(top + 1, Math.min(box.bottom(), height));
        return new Box(left, top, right, bottom);
    }

    private static byte[] png(ArchivalRecord record, int number, int turns, Drawing drawing) {
        try (Sheet sheet = open(record, number)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(ImageSheet.turned(drawing.of(sheet), turns), "png", out);
            return out.toByteArray();
        } catch (PageLost lost) {
            throw new RecordRefused(lost.why(), record.fileName(), number, lost);
        } catch (RecordRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), number, damaged);
        } catch (OutOfMemoryError full) {
            throw new RecordRefused(Cause.TOO_LARGE, record.fileName(), number, full);
        }
    }

    private static Sheet open(ArchivalRecord record, int number) throws IOException, PageLost {
        ImageFormats.find();
        String type = record.mediaType();
        if (type.equals("application/pdf")) return PdfSheet.open(record, number, maxPixels());
        if (type.startsWith("image/")) return ImageSheet.open(record, number, maxPixels());
        throw new RecordRefused(Cause.UNSUPPORTED_TYPE, record.fileName(), "it has no pages to be shown");
    }

    private static int maxPixels() {
        return OcrSettings.defaults().maxPagePixels();
    }
}
