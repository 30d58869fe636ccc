package org.undersigned.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.undersigned.organisations.AuthorityDraft;
import org.undersigned.organisations.AuthorityImport;

/** An authority file as somebody hands it in: CSV by its name's end, else YAML. */
final class AuthorityInput {
    private AuthorityInput() {}

    /** @param importer who enters it, or nobody */
    static AuthorityDraft read(Path file, String importer) throws IOException {
        if (!Files.isReadable(file)) throw new WrongUse(file + " cannot be read");
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return file.toString().endsWith(".csv")
                    ? AuthorityImport.csv(in, importer)
                    : AuthorityImport.yaml(in, importer);
        } catch (AuthorityImport.Refused refused) {
            throw new WrongUse(file + ": " + refused.getMessage());
        }
    }
}
