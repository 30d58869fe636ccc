package org.undersigned.ocr;

import java.nio.file.Path;

/**
 * A file that came inside a mail.
 *
 * @param name as its sender calls it: it may be anything, and two may have the same
 * @param content its bytes, until the enclosures are closed
 */
public record Enclosure(String name, Path content) {}
