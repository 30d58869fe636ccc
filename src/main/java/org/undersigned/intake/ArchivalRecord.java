package org.undersigned.intake;

import java.nio.file.Path;

/**
 * One accepted file.
 *
 * @param sha256 lower-case hexadecimal digest of the bytes; the identity of the record
 * @param fileName name under which it was delivered, without folders; of what came in a mail, after the name of the mail
 * @param mediaType what the bytes are, whatever the name says, as "application/pdf"
 * @param bytes size
 * @param content where the bytes can be read: a copy in the store, or the file itself where no store is kept
 */
public record ArchivalRecord(String sha256, String fileName, String mediaType, long bytes, Path content) {}
