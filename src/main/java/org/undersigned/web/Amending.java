package org.undersigned.web;

import java.util.Collection;

/** Carries decisions about organisations into the index. */
interface Amending {
    /** Returns at once: who decides does not wait for it. */
    void amend(Collection<String> records, Collection<String> organisations);
}
