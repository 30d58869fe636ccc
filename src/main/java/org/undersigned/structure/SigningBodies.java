package org.undersigned.structure;

/** Whether a text says that bodies sign it: "the undersigned companies", "les associations signataires". */
public final class SigningBodies {
    /** So many words lie at most between the bodies and the word of signing. */
    private static final int NEAR = 3;

    private final Lexicon bodies = Table.lexicon("signing-bodies.csv");
    private final Lexicon signing;
    private final Lexicon kinds;

    SigningBodies(Lexicon signing, Lexicon kinds) {
        this.signing = signing;
        this.kinds = kinds;
    }

    /** Only bodies: where experts sign beside the associations, a person may be one of them. */
    public boolean areSaidToSign(String text) {
        Wording words = Wording.of(text);
        for (int i = 0; i < words.size(); i++)
            if (signing.at(words, i).isPresent() && isOfBodies(words, i)) return true;
        return false;
    }

    private boolean isOfBodies(Wording words, int signed) {
        boolean named = false;
        for (int i = Math.max(0, signed - NEAR); i < Math.min(words.size(), signed + NEAR + 1); i++) {
            boolean body = bodies.at(words, i).isPresent();
            if (!body && kinds.at(words, i).isPresent() && signing.at(words, i).isEmpty()) return false;
            named |= body;
        }
        return named;
    }
}
