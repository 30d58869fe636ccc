package org.undersigned.ocr.child;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.lept4j.Pix;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;

/**
 * Tesseract's C interface. A handle is kept for each of the last few sets of languages, because loading seven languages takes half a second.
 */
final class Tesseract {
    /** Handles kept; each holds its language models, some 50 MB for seven languages. */
    private static final int MAX_HANDLES = 3;
    /** Otsu, the default, loses shadowed pages altogether. */
    private static final String SAUVOLA = "2";

    private static final String OTSU = "0";

    private final Map<String, TessBaseAPI> handles = new LinkedHashMap<>(8, 0.75f, true);

    Answer answer(Order order) throws ChildFault {
        try (Picture picture = Picture.of(order)) {
            return switch (order.task()) {
                case READ -> read(order, picture);
                case ORIENT -> orient(order, picture);
            };
        }
    }

    private Answer read(Order order, Picture picture) throws ChildFault {
        TessBaseAPI handle = handle(order.dataFolder(), order.languages(), TessOcrEngineMode.OEM_LSTM_ONLY);
        TessAPI1.TessBaseAPISetVariable(
                handle, "thresholding_method", order.treatment() == Treatment.PLAIN ? OTSU : SAUVOLA);
        TessAPI1.TessBaseAPISetVariable(handle, "user_defined_dpi", String.valueOf(picture.dpi()));
        TessAPI1.TessBaseAPISetPageSegMode(handle, segmentation(order.layout()));
        try {
            TessAPI1.TessBaseAPISetImage2(handle, picture.pix());
            if (TessAPI1.TessBaseAPIRecognize(handle, null) != 0)
                throw new ChildFault("Tesseract could not read the page");
            return Answer.read(words(handle, picture));
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
        }
    }

    private static int segmentation(Order.Layout layout) {
        return layout == Order.Layout.BLOCK ? TessPageSegMode.PSM_SINGLE_BLOCK : TessPageSegMode.PSM_AUTO;
    }

    private static List<ReadWord> words(TessBaseAPI handle, Picture picture) {
        TessResultIterator results = TessAPI1.TessBaseAPIGetIterator(handle);
        if (results == null) return List.of();
        Pix ink = TessAPI1.TessBaseAPIGetThresholdedImage(handle);
        try {
            return new ResultWalk(results, picture, ink).words();
        } finally {
            Picture.destroy(ink);
            TessAPI1.TessResultIteratorDelete(results);
        }
    }

    private Answer orient(Order order, Picture picture) throws ChildFault {
        TessBaseAPI handle = handle(order.dataFolder(), "osd", TessOcrEngineMode.OEM_TESSERACT_ONLY);
        TessAPI1.TessBaseAPISetVariable(handle, "user_defined_dpi", String.valueOf(picture.dpi()));
        TessAPI1.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_OSD_ONLY);
        IntBuffer degrees = IntBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        PointerByReference script = new PointerByReference();
        try {
            TessAPI1.TessBaseAPISetImage2(handle, picture.pix());
            int known = TessAPI1.TessBaseAPIDetectOrientationScript(
                    handle, degrees, confidence, script, FloatBuffer.allocate(1));
            // Tesseract says how far the page has been turned, we say how to turn it back
            if (known == 0) return Answer.oriented(0, 0, "");
            return Answer.oriented(Math.floorMod(-degrees.get(0) / 90, 4), confidence.get(0), text(script.getValue()));
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
        }
    }

    private static String text(Pointer pointer) {
        return pointer == null ? "" : pointer.getString(0, "UTF-8");
    }

    private TessBaseAPI handle(String dataFolder, String languages, int engine) throws ChildFault {
        String key = dataFolder + "|" + languages;
        TessBaseAPI known = handles.get(key);
        if (known != null) return known;
        if (handles.size() == MAX_HANDLES) forgetOldest();
        TessBaseAPI handle = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit2(handle, dataFolder, languages, engine) != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new ChildFault("Tesseract could not load " + languages + " from " + dataFolder);
        }
        handles.put(key, handle);
        return handle;
    }

    private void forgetOldest() {
        String oldest = handles.keySet().iterator().next();
        TessBaseAPI handle = handles.remove(oldest);
        TessAPI1.TessBaseAPIEnd(handle);
        TessAPI1.TessBaseAPIDelete(handle);
    }
}
