package org.undersigned.organisations;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The acronyms that a name could have by its initials; strict, because looser ways fit names of other organisations. */
final class Initials {
    private static final int SHORTEST = 3;

    private Initials() {}

    static Set<String> of(List<Piece> pieces, Set<Integer> asides) {
        List<Piece> name =
                pieces.stream().filter(p -> !asides.contains(p.group())).toList();
        List<Piece> main =
                name.stream().filter(p -> p.setting() != Tokens.Setting.BRACKET).toList();
        Set<String> initials = new TreeSet<>();
        for (List<Piece> part : List.of(name, main)) {
            add(initials, part, false);
            add(initials, part, true);
            add(initials, part.stream().filter(p -> !p.isPlace()).toList(), false);
            add(initials, lettersOfParts(part));
        }
        return Set.copyOf(initials);
    }

    /** @param small with the small words written out, as the "do" in PCdoB */
    private static void add(Set<String> initials, List<Piece> pieces, boolean small) {
        StringBuilder letters = new StringBuilder();
        for (Piece piece : pieces)
            for (Tokens.Token token : piece.tokens())
                if (!piece.isNoise()) letters.append(token.text().charAt(0));
                else if (small) letters.append(token.text());
        add(initials, letters.toString());
    }

    /** A compound gives a letter for each part: the AKP is the Arbeidernes kommunistparti. */
    private static String lettersOfParts(List<Piece> pieces) {
        StringBuilder letters = new StringBuilder();
        for (Piece piece : pieces) if (!piece.isNoise()) letters.append(piece.initials());
        return letters.toString();
    }

    private static void add(Set<String> initials, String letters) {
        if (letters.length() >= SHORTEST) initials.add(letters);
    }
}
