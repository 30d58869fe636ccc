package org.undersigned.search;

/** A statement that the index does not take, ever: trying again would not help. */
public record RefusedStatement(String record, String reason) {}
