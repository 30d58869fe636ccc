package org.undersigned.ocr.child;

import java.util.List;

/**
 * What a child found on a page.
 *
 * @param quarterTurns how often the page must be turned clockwise by 90 degrees to be upright; only for {@link Order.Task#ORIENT}
 * @param script Tesseract's name of the script, as "Latin"; empty when not asked or not known
 */
public record Answer(List<ReadWord> words, int quarterTurns, double turnConfidence, String script) {
    public Answer {
        words = List.copyOf(words);
    }

    static Answer read(List<ReadWord> words) {
        return new Answer(words, 0, 0, "");
    }

    static Answer oriented(int quarterTurns, double confidence, String script) {
        return new Answer(List.of(), quarterTurns, confidence, script);
    }
}
