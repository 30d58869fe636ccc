package org.undersigned.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a statement that lists signatories.
 *
 * @param declaredTotal how many the text says there are
 * @param evidence what spoke for and against this being a signatory list, in points
 */
public record SignatoryRegion(
        ListRole role,
        Optional<String> heading,
        Optional<Integer> declaredTotal,
        List<RawEntry> entries,
        Map<String, Double> evidence) {
    public SignatoryRegion {
        entries = List.copyOf(entries);
    }
}
