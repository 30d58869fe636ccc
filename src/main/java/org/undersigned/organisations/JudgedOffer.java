package org.undersigned.organisations;

/**
 * What a person's judgement says about an offer of the resolver.
 *
 * @param score that the resolver gave before the person judged
 * @param right the person took the organisation that was offered, no other and not none
 */
public record JudgedOffer(double score, boolean right) {}
