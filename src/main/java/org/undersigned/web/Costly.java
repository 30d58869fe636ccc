package org.undersigned.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that costs so much that one account, or one address where nobody is signed in, gets only so many of it in a while. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Costly {
    Kind value();

    /** What is counted together. */
    enum Kind {
        SEARCH("often.search"),
        EXPORT("often.export"),
        DELIVERY("often.deliver"),
        RECONCILIATION("often.reconcile");

        /** What is said to who has used it up, as {@link Said} takes it. */
        final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }
}
