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
        SEARCH("search"),
        EXPORT("export everything"),
        DELIVERY("take in files"),
        RECONCILIATION("reconcile");

        final String doing;

        Kind(String doing) {
            this.doing = doing;
        }
    }
}
