package org.undersigned.ocr;

import javax.imageio.ImageIO;

/** The plug-ins of ImageIO: it looks for them once, with the class loader of whatever thread comes first; in a jar of jars only ours sees them. */
final class ImageFormats {
    static {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(ImageFormats.class.getClassLoader());
            // pictures are files already, there is nothing to gain from temporary ones
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ImageFormats() {}

    /** Returns when they are known; costs nothing the second time. */
    static void find() {}
}
