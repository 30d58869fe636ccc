package org.undersigned.organisations;

/**
 * A form under which an organisation is known.
 *
 * @param statements in how many statements of the archive it stands so
 */
public record Alias(PrintedName printed, int statements) {}
