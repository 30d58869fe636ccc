package org.undersigned.samples;

/** A word at its place on the line: left edge and width in points, the text in logical order. */
record SetWord(String text, double x, double width) {}
