package org.undersigned.jobs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that a job's sources hold, in the order of their names, so that the same folder gives the same lots. */
@Component
class Sources {
    private final Source folders = new Folders();
    private final Source buckets;

    Sources(Buckets buckets) {
        this.buckets = buckets;
    }

    List<Found> files(JobDefinition definition) throws IOException {
        Include include = Include.of(definition.include());
        Map<String, Found> found = new LinkedHashMap<>();
        for (String address : definition.sources()) {
            Source source = BucketAddress.is(address) ? buckets : folders;
            source.files(address, include).forEach(file -> found.putIfAbsent(file.name(), file));
        }
        return found.values().stream().filter(file -> isOnce(file, found)).toList();
    }

    /** A mail is delivered with all that is in it. */
    private static boolean isOnce(Found file, Map<String, Found> all) {
        return !file.isEnclosed() || !all.containsKey(file.original().address());
    }
}
