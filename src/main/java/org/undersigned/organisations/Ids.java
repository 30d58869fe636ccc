package org.undersigned.organisations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.undersigned.signatories.Mention;

/** Ids that come out the same whenever the same thing is read again. */
final class Ids {
    private static final int MENTION_DIGITS = 24;
    private static final int ORGANISATION_DIGITS = 16;

    private Ids() {}

    static String ofMention(String record, Mention mention) {
        return digest(record, String.valueOf(mention.list()), String.valueOf(mention.position()), mention.asPrinted())
                .substring(0, MENTION_DIGITS);
    }

    /** An organisation is minted by the mention that first named it; the attempt grows where the id was taken. */
    static String ofOrganisation(String mintedBy, int attempt) {
        return "org-" + digest(mintedBy, String.valueOf(attempt)).substring(0, ORGANISATION_DIGITS);
    }

    /** The first id from this attempt on that was never minted. */
    static String next(String mintedBy, int attempt, Predicate<String> isTaken) {
        String id = ofOrganisation(mintedBy, attempt);
        return isTaken.test(id) ? next(mintedBy, attempt + 1, isTaken) : id;
    }

    static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
