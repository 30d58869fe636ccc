package org.undersigned.organisations;

/** One reason for or against, in plain words. The weight is what it added to the score. */
public record Evidence(String reason, double weight) {}
