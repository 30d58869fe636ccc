package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Where a page of results ended, in a form that can stand in a link. */
public final class Cursor {
    private static final String BETWEEN = "\n";

    private final List<FieldValue> values;

    private Cursor(List<FieldValue> values) {
        this.values = values;
    }

    static Cursor after(List<FieldValue> sortValues) {
        return new Cursor(List.copyOf(sortValues));
    }

    /** Reads a cursor that was given out before. */
    public static Cursor of(String written) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return new Cursor(
                    Arrays.stream(plain.split(BETWEEN, -1)).map(Cursor::value).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + written + "\" is not a cursor that this archive gave out", e);
        }
    }

    List<FieldValue> values() {
        return values;
    }

    @Override
    @JsonValue
    public String toString() {
        String plain = values.stream().map(Cursor::written).collect(Collectors.joining(BETWEEN));
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
            case 'd' -> FieldValue.of(Double.parseDouble(rest));
            case 'l' -> FieldValue.of(Long.parseLong(rest));
            case 's' -> FieldValue.of(rest);
            default -> throw new IllegalArgumentException("unknown kind of value");
        };
    }
}
