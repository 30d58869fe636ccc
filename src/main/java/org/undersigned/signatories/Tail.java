package org.undersigned.signatories;

/** What is found so far of an entry that is read from its ends, and what is left to read. */
record Tail(Fields fields, String rest) {}
