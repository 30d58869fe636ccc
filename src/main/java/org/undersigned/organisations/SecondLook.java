package org.undersigned.organisations;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Looks again at what could not be told: a name that came in later, or a person's judgement, may have taught the archive what an
 * acronym means.
 */
public final class SecondLook {
    /** What is looked through at a time; the rest has its turn after the next run. */
    private static final int LOOKED_THROUGH = 10_000;

    private final AuthorityFile authority;
    private final Resolver resolver;

    public SecondLook(AuthorityFile authority) {
        this.authority = authority;
        this.resolver = new Resolver(authority);
    }

    /** Records with an entry that could be told if they were resolved again. */
    public Set<String> records() {
        Map<String, Boolean> canBeTold = new LinkedHashMap<>();
        Set<String> records = new LinkedHashSet<>();
        for (Filing filing : authority.unsure(LOOKED_THROUGH)) {
            boolean told = canBeTold.computeIfAbsent(
                    filing.printed().form(),
                    form -> resolver.look(filing.printed()).organisation().isPresent());
            if (told) records.add(filing.record());
        }
        return records;
    }
}
