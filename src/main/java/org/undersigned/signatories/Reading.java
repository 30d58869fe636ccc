package org.undersigned.signatories;

/** One way to read an entry: what it makes of it, by which rule, and how well that fits. */
record Reading(String rule, double score, Fields fields) {}
