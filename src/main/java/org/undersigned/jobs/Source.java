package org.undersigned.jobs;

import java.io.IOException;
import java.util.List;

/** Somewhere files are delivered. */
interface Source {
    /**
     * The originals at an address, or beneath it, in the order of their names. What cannot be looked into is found all the
     * same: intake will say why it is refused. Files whose name begins with a dot are no deliveries.
     *
     * @param include which of those beneath; one that is named by itself is taken whatever the patterns say
     * @throws SourceUnavailable where it does not answer
     */
    List<Found> files(String address, Include include) throws IOException;
}
