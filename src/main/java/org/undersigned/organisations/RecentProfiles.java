package org.undersigned.organisations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Profiles of names that were read lately: the same organisations come up in one statement after the other. */
final class RecentProfiles {
    /** Some 30 MB; a statement's candidates are a few hundred. */
    private static final int KEPT = 20_000;

    private final ProfileReader reader;
    private final Map<PrintedName, Profile> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PrintedName, Profile> eldest) {
            return size() > KEPT;
        }
    });

    RecentProfiles(ProfileReader reader) {
        this.reader = reader;
    }

    Profile read(PrintedName printed) {
        Profile known = kept.get(printed);
        if (known != null) return known;
        Profile read = reader.read(printed);
        kept.put(printed, read);
        return read;
    }
}
