package org.undersigned.web;

import java.util.function.Supplier;
import org.undersigned.jobs.Unwritten;

/** Carries decisions about organisations into the index. */
interface Amending {
    /** Takes the decision; that it is written too, who decides does not wait for. */
    void decide(Supplier<Unwritten.About> decision);
}
