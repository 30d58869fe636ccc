package org.undersigned.organisations;

/**
 * What each piece of evidence adds. They are set so that a name alone, an acronym alone or a country alone never reaches
 * {@link Decider#LINK}, and a name or acronym with an agreeing country does.
 */
final class Weights {
    /** Another one whenever a weight changes: scores from before say nothing about those from after. */
    static final String SCALE = "1";

    static final double SAME_WORDS = 0.62;
    static final double SAME_MEANING = 0.55;
    static final double NEAR_MEANING = 0.35;
    static final double SAME_COUNTRY = 0.30;
    static final double SAME_SCOPE = 0.30;
    static final double SAME_PLACE_FORM = 0.04;
    static final double OTHER_PLACE_FORM = -0.08;
    static final double ONLY_ONE_OF_THAT_MEANING = 0.10;
    /** Lifts words or meaning over the link on their own. */
    static double sayingEnough(NameAgreement agreement) {
        return agreement == NameAgreement.SAME_WORDS ? 0.26 : 0.32;
    }

    /** Little less than the country itself: the same words reach the link with it, the same meaning alone does not. */
    static final double SPOKEN_THERE = 0.25;

    static final double TOO_COMMON = -0.15;
    static final double SECTION = -0.60;
    static final double SAME_ACRONYM = 0.30;
    static final double ACRONYM_STANDS_FOR_NAME = 0.58;
    static final double ACRONYM_PAIRED_OFTEN = 0.30;
    static final double INITIALS_FIT = 0.45;
    static final double ONLY_ONE_WITH_THOSE_INITIALS = 0.12;
    static final double LONG_INITIALS = 0.30;
    static final double OTHER_LANGUAGE_EXPLAINS_OTHER_NAME = 0.27;
    static final double OTHER_ACRONYM = -0.25;

    private Weights() {}
}
