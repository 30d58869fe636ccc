package org.undersigned.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Entries that are filled in like forms: "Name: Okello Ouma", "Country: Kenya", on lines of their own or on one. */
final class Cards {
    /** A label and its colon, at the beginning of a line or of a part of it. */
    private static final Pattern LABEL =
            Pattern.compile("(?:^|\\s\\|\\s|[,;]\\s)\\s*([^:：|,;]{1,25}?)\\s?(?::\\s+|：\\s*)(?=\\S)");

    private static final int FEWEST = 2;
    /** So many cards with the same labels show that they are labels, whatever their language. */
    private static final int TELLING = 3;

    private record Field(String label, String value) {}

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Hyphens hyphens;
    private final List<List<Field>> fields;
    private final Map<String, Integer> labels = new HashMap<>();

    Cards(List<TextLine> lines, Vocabulary vocabulary, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.fields = lines.stream().map(line -> fields(line.content())).toList();
        for (List<Field> line : fields) for (Field field : line) labels.merge(field.label(), 1, Integer::sum);
    }

    /** An entry of each card, where the region is made of cards that begin with one label. */
    Optional<List<Draft>> of(int from, int to) {
        if (!isField(from)) return Optional.empty();
        String opening = label(from);
        List<List<Integer>> cards = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (isField(i) && label(i).equals(opening)) cards.add(new ArrayList<>());
            cards.get(cards.size() - 1).add(i);
        }
        return cards.size() >= FEWEST && areForms(cards)
                ? Optional.of(cards.stream().map(this::draft).toList())
                : Optional.empty();
    }

    /** Without labels, empty fields and the day on which it was signed. */
    private Draft draft(List<Integer> card) {
        TextLine first = lines.get(card.get(0));
        StringBuilder text = new StringBuilder();
        List<Draft.Span> spans = new ArrayList<>();
        for (int i : card) {
            if (isDate(i) || Cue.endsWithColon(lines.get(i).content())) continue;
            if (text.length() > 0 && isField(i)) text.append(LineReader.CELL).append(values(i));
            else hyphens.join(text, values(i));
            spans.add(new Draft.Span(i, 0, lines.get(i).text().length()));
        }
        return new Draft(text.toString(), first.number(), first.isMarked(), Optional.empty(), spans);
    }

    /** A line "Label: value" whose label repeats is a field of a card. */
    boolean isField(int i) {
        return !fields.get(i).isEmpty()
                && labels.getOrDefault(label(i), 0) >= FEWEST
                && !vocabulary.countries().isCountry(label(i))
                && !Cue.ofLine(lines.get(i), vocabulary).announces();
    }

    /** What is filled in, each value a cell; all of a line that is no field. */
    private String values(int i) {
        return isField(i)
                ? fields.get(i).stream().map(Field::value).collect(Collectors.joining(LineReader.CELL))
                : lines.get(i).content();
    }

    /** A country that is a field by itself, below the name it belongs to. */
    Optional<String> country(int i) {
        return isField(i) ? Optional.of(values(i)).filter(vocabulary.countries()::isCountry) : Optional.empty();
    }

    /** A date that is a field by itself, below a signature. */
    boolean isDate(int i) {
        return isField(i) && Dates.looksLikeDate(values(i));
    }

    /** No label comes twice in one card, and they are titles of columns or the same in every card. */
    private boolean areForms(List<List<Integer>> cards) {
        Set<List<String>> kinds = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (List<Integer> card : cards) {
            List<String> own = card.stream()
                    .filter(this::isField)
                    .flatMap(i -> fields.get(i).stream())
                    .map(Field::label)
                    .toList();
            if (Set.copyOf(own).size() < own.size()) return false;
            kinds.add(own);
            all.addAll(own);
        }
        long titles = all.stream()
                .map(Wording::of)
                .filter(vocabulary.columnTitles()::areMostOf)
                .count();
        boolean same = kinds.size() == 1 && all.size() > cards.size() && cards.size() >= TELLING;
        return same || 2 * titles > all.size();
    }

    private String label(int i) {
        return fields.get(i).get(0).label();
    }

    private static List<Field> fields(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) return List.of();
        List<Field> fields = new ArrayList<>();
        Matcher m = LABEL.matcher(text);
        for (boolean more = m.lookingAt(); more; ) {
            String label = Wording.fold(m.group(1));
            int start = m.end();
            more = m.find();
            fields.add(new Field(label, text.substring(start, more ? m.start() : text.length())));
        }
        return fields;
    }
}
