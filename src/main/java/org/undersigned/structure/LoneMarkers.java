package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Word;

/** Puts bullets and numbers that stand on a line of their own before the line they mark. */
final class LoneMarkers {
    private static final Pattern MARKER = Pattern.compile("[-–—•·*▪●◦■□○]|\\(?\\d{1,3}[.)]");

    private LoneMarkers() {}

    static List<Line> joined(List<Line> lines) {
        if (lines.stream().noneMatch(LoneMarkers::isMarker)) return lines;
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean marks = i + 1 < lines.size() && isMarker(lines.get(i)) && isText(lines.get(i + 1));
            out.add(marks ? join(lines.get(i), lines.get(++i)) : lines.get(i));
        }
        return out;
    }

    private static boolean isMarker(Line line) {
        return MARKER.matcher(line.text().strip()).matches();
    }

    private static boolean isText(Line line) {
        return !line.text().isBlank() && !isMarker(line);
    }

    private static Line join(Line marker, Line line) {
        List<Word> words =
                Stream.concat(marker.words().stream(), line.words().stream()).toList();
        List<Box> boxes = Stream.of(marker, line).flatMap(l -> l.box().stream()).toList();
        Optional<Box> box = boxes.size() < 2 ? Optional.empty() : Optional.of(Box.around(boxes));
        String text = marker.text().strip() + " " + line.text().strip();
        return new Line(text, box, line.confidence(), line.fontSizePt(), line.bold(), words);
    }
}
