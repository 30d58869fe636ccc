package org.undersigned.structure;

/** Words with the letters that OCR takes for each other made the same, so that a misread name meets the right one. */
final class LookAlikes {
    /** Shorter words become too many other words. */
    static final int SHORTEST = 5;

    private LookAlikes() {}

    static String of(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        String joined = folded.replace("rn", "m").replace("cl", "d").replace("vv", "w");
        for (int i = 0; i < joined.length(); i++) out.append(alike(joined.charAt(i)));
        return out.toString();
    }

    private static char alike(char c) {
        return switch (c) {
            case 'c', 'e', 'o', '0' -> 'e';
            case 'f', 't' -> 't';
            case 'i', 'l', '1', 'j', '|' -> 'l';
            case 'u', 'n', 'h', 'b' -> 'n';
            case 's', '5' -> 's';
            case 'g', 'q', '9' -> 'g';
            case 'v', 'y' -> 'v';
            case 'п', 'н', 'и' -> 'н';
            case 'с', 'е', 'о' -> 'е';
            case 'ш', 'щ' -> 'ш';
            default -> c;
        };
    }
}
