package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines of a width: at spaces, at soft hyphens, and anywhere in scripts without spaces. */
final class LineBreaker {
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Face face;
    private final double size;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private double room;

    private LineBreaker(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    /** @param hang how much narrower the lines after the first one are */
    static List<List<String>> lines(String text, Face face, double size, double width, double hang) {
        LineBreaker breaker = new LineBreaker(face, size);
        breaker.room = width;
        for (String word : text.strip().split("\\s+")) breaker.add(word, width - hang);
        if (!breaker.line.isEmpty()) breaker.lines.add(breaker.line);
        return breaker.lines;
    }

    private void add(String word, double width) {
        double needed = width(word) + (line.isEmpty() ? 0 : width(" "));
        int cut = cut(word, room - (line.isEmpty() ? 0 : width(" ")));
        if (needed <= room) {
            line.add(plain(word));
            room -= needed;
        } else if (cut > 0) {
            line.add(plain(word.substring(0, cut)) + "-");
            next(width);
            add(word.substring(cut + 1), width);
        } else if (!line.isEmpty()) {
            next(width);
            add(word, width);
        } else {
            int fitting = Math.max(1, fitting(word));
            line.add(plain(word.substring(0, fitting)));
            next(width);
            if (fitting < word.length()) add(word.substring(fitting), width);
        }
    }

    private void next(double width) {
        lines.add(line);
        line = new ArrayList<>();
        room = width;
    }

    /** The last soft hyphen that still fits, or 0. */
    private int cut(String word, double available) {
        int cut = word.lastIndexOf(SOFT_HYPHEN);
        while (cut > 0 && width(word.substring(0, cut) + "-") > available) cut = word.lastIndexOf(SOFT_HYPHEN, cut - 1);
        return Math.max(0, cut);
    }

    private int fitting(String word) {
        int end = word.length();
        while (end > 1 && width(word.substring(0, end)) > room) end--;
        return end;
    }

    private double width(String text) {
        return face.width(text) * size;
    }

    private static String plain(String word) {
        return word.replace(String.valueOf(SOFT_HYPHEN), "");
    }
}
