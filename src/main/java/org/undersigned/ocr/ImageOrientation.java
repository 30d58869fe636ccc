package org.undersigned.ocr;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/** Cameras store pictures as the sensor was held and note in EXIF how to turn them. */
final class ImageOrientation {
    private ImageOrientation() {}

    static Raster upright(Raster raster, Path file) {
        return raster.turned(quarterTurns(file)).asDrawn();
    }

    /** Clockwise, by 90 degrees. */
    static int quarterTurns(Path file) {
        return switch (exif(file)) {
            case 3, 4 -> 2;
            case 5, 6 -> 1;
            case 7, 8 -> 3;
            default -> 0;
        };
    }

    private static int exif(Path file) {
        try {
            Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? 1 : orientation;
        } catch (ImageProcessingException | IOException | RuntimeException none) {
            return 1;
        }
    }
}
