package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a page of results ended, in a form that can stand in a link. */
public final class Cursor {
    private static final String BETWEEN = "\n";

    private static final char POINT = 'p';

    private final List<FieldValue> values;
    private final Optional<String> point;

    private Cursor(List<FieldValue> values, Optional<String> point) {
        this.values = values;
        this.point = point;
    }

    /** @param point in time that the page before was of, where pages must not change while the archive grows */
    static Cursor after(List<FieldValue> sortValues, Optional<String> point) {
        return new Cursor(List.copyOf(sortValues), point);
    }

    Optional<String> point() {
        return point;
    }

    /** Reads a cursor that was given out before. */
    public static Cursor of(String written) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            List<String> lines = List.of(plain.split(BETWEEN, -1));
            boolean ofAPoint = lines.get(0).indexOf(POINT) == 0;
            return new Cursor(
                    lines.subList(ofAPoint ? 1 : 0, lines.size()).stream()
                            .map(Cursor::value)
                            .toList(),
                    ofAPoint ? Optional.of(lines.get(0).substring(1)) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + written + "\" is not a cursor that this archive gave out", e);
        }
    }

    /** Whether a search in this order could have given it out: another one's values mean nothing there. */
    public boolean isOf(SearchRequest.Sort sort, SearchQuery query) {
        return isOf(FoundStatements.orderedByScore(sort, query));
    }

    /** Whether a list of organisations for what was typed could have given it out. */
    public boolean isOfOrganisations(String typed) {
        return isOf(!typed.isBlank());
    }

    /** Whether a search of single pages in this order could have given it out. */
    public boolean isOfPages(SearchRequest.Sort sort, SearchQuery query) {
        return isOf(Stream.concat(kinds(FoundStatements.orderedByScore(sort, query)), Stream.of(FieldValue.Kind.Long)));
    }

    private boolean isOf(boolean byScore) {
        return isOf(kinds(byScore));
    }

    private boolean isOf(Stream<FieldValue.Kind> expected) {
        return values.stream().map(FieldValue::_kind).toList().equals(expected.toList());
    }

    private static Stream<FieldValue.Kind> kinds(boolean byScore) {
        return byScore
                ? Stream.of(FieldValue.Kind.Double, FieldValue.Kind.Long, FieldValue.Kind.String)
                : Stream.of(FieldValue.Kind.Long, FieldValue.Kind.String);
    }

    List<FieldValue> values() {
        return values;
    }

    @Override
    @JsonValue
    public String toString() {
        String plain = Stream.concat(
                        point.map(id -> POINT + id).stream(), values.stream().map(Cursor::written))
                .collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(FieldValue value) {
        return switch (value._kind()) {
            case Double -> "d" + value.doubleValue();
            case Long -> "l" + value.longValue();
            default -> "s" + value._toJsonString();
        };
    }

    private static FieldValue value(String written) {
        if (written.isEmpty()) throw new IllegalArgumentException("empty");
        String rest = written.substring(1);
        return switch (written.charAt(0)) {
            case 'd' -> FieldValue.of(finite(Double.parseDouble(rest)));
            case 'l' -> FieldValue.of(Long.parseLong(rest));
            case 's' -> FieldValue.of(rest);
            default -> throw new IllegalArgumentException("unknown kind of value");
        };
    }

    /** JSON knows no others. */
    private static double finite(double number) {
        if (!Double.isFinite(number)) throw new IllegalArgumentException("no score");
        return number;
    }
}
