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
 * Tesseract's C interface. A handle is kept for each of the last sets of languages, because loading seven languages takes half a second: a page whose list
 * holds guests is read with a dozen sets, and the next page with most of them again.
 */
final class Tesseract {
    /** Sets of more languages are for whole pages, each some 140 MB; those of fewer are for strips and lines. */
    private static final int FEW = 3;

    /** Two records may be read in turns. */
    private static final int SETS_FOR_PAGES = 2;

    /** Languages in small sets, each some 18 MB: with all else a child stays below 500 MB. */
    private static final int LANGUAGES_FOR_LINES = 5;

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
        boolean plain = order.treatment() == Treatment.PLAIN || picture.isBlackAndWhite();
        TessAPI1.TessBaseAPISetVariable(handle, "thresholding_method", plain ? OTSU : SAUVOLA);
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
        makeRoomFor(languages);
        TessBaseAPI handle = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit2(handle, dataFolder, languages, engine) != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new ChildFault("Tesseract could not load " + languages + " from " + dataFolder);
        }
        handles.put(key, handle);
        return handle;
    }

    private void makeRoomFor(String languages) {
        boolean few = isFew(languages);
        List<String> alike =
                handles.keySet().stream().filter(key -> isFew(key) == few).toList();
        int most = few ? LANGUAGES_FOR_LINES - count(languages) : SETS_FOR_PAGES - 1;
        int kept = alike.stream().mapToInt(key -> few ? count(key) : 1).sum();
        for (String oldest : alike) {
            if (kept <= most) return;
            kept -= few ? count(oldest) : 1;
            forget(oldest);
        }
    }

    private static boolean isFew(String languages) {
        return count(languages) <= FEW;
    }

    private static int count(String languages) {
        return languages.split("\\+").length;
    }

    private void forget(String key) {
        TessBaseAPI handle = handles.remove(key);
        TessAPI1.TessBaseAPIEnd(handle);
        TessAPI1.TessBaseAPIDelete(handle);
    }
}
