package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks again at what could not be told, after statements came in: a name that stands in two of them, or a person's judgement, may
 * have taught the archive what an acronym means.
 */
public final class SecondLook {
    /** Forms that could not be told in an archive of a million signatures; what lies beyond waits until some of them are judged. */
    private static final int LOOKED_THROUGH = 100_000;

    /** Looked at with one question to the authority file, as the entries of one statement are. */
    private static final int TOGETHER = 50;

    private final AuthorityFile authority;
    private final Resolver resolver;

    public SecondLook(AuthorityFile authority, Resolver resolver) {
        this.authority = authority;
        this.resolver = resolver;
    }

    /**
     * Records with an entry that could not be told and now can. Only what these organisations might be is looked at, and what
     * people's judgements let be linked that the shipped threshold held back: for the others nothing has changed.
     *
     * @param organisations that new statements list
     */
    public Set<String> records(Collection<String> organisations) {
        Set<String> blocks = new HashSet<>();
        for (Organisation organisation : authority.find(organisations))
            for (Alias alias : organisation.aliases()) blocks.addAll(Blocks.filed(resolver.read(alias.printed())));
        double link = authority.calibration().threshold();
        Map<PrintedName, Set<String>> open = new LinkedHashMap<>();
        Set<PrintedName> near = new HashSet<>();
        for (Filing filing : authority.unsure(LOOKED_THROUGH)) {
            open.computeIfAbsent(filing.printed(), printed -> new TreeSet<>()).add(filing.record());
            if (filing.score() >= link && filing.score() < Decider.LINK) near.add(filing.printed());
        }
        open.keySet()
                .removeIf(printed -> !near.contains(printed)
                        && Blocks.sought(resolver.read(printed)).stream().noneMatch(blocks::contains));
        return told(open);
    }

    private Set<String> told(Map<PrintedName, Set<String>> open) {
        Set<String> records = new TreeSet<>();
        List<PrintedName> forms = new ArrayList<>(open.keySet());
        for (int from = 0; from < forms.size(); from += TOGETHER)
            for (PrintedName told : resolver.tellable(forms.subList(from, Math.min(forms.size(), from + TOGETHER))))
                records.addAll(open.getOrDefault(told, Set.of()));
        return records;
    }
}
