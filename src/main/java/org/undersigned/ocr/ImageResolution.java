package org.undersigned.ocr;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How many pixels of an image make an inch of paper. */
final class ImageResolution {
    private static final double MM_PER_INCH = 25.4;
    /** Width of A4; cameras and screens write 72 or nothing, then the picture is taken for a page of that width. */
    private static final double PAGE_WIDTH_INCH = 8.27;
    /** Nobody scans text coarser or finer than this, so a figure outside is not about paper. */
    private static final int COARSEST = 100;

    private static final int FINEST = 1200;

    private ImageResolution() {}

    static int dpi(ImageReader reader, int index) throws IOException {
        int declared = declared(reader, index);
        if (declared >= COARSEST && declared <= FINEST) return declared;
        int shorter = Math.min(reader.getWidth(index), reader.getHeight(index));
        return (int) Math.max(70, Math.min(600, Math.round(shorter / PAGE_WIDTH_INCH)));
    }

    private static int declared(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) return 0;
            Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
            if (sizes.getLength() == 0) return 0;
            double mm = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return mm > 0 ? (int) Math.round(MM_PER_INCH / mm) : 0;
        } catch (IOException | RuntimeException unknown) {
            return 0;
        }
    }
}
