package org.undersigned.organisations;

import java.util.Set;
import java.util.TreeSet;

/** The keys under which an alias is filed, and under which candidates for a mention are looked up. */
final class Blocks {
    /** Filed where any country is welcome. */
    private static final String ANYWHERE = "*";

    /** Filed where no country is known. */
    private static final String NOWHERE = "-";

    private Blocks() {}

    /** Where an alias is filed. */
    static Set<String> filed(Profile profile) {
        Set<String> places = new TreeSet<>(profile.countries());
        if (places.isEmpty()) places.add(NOWHERE);
        places.add(ANYWHERE);
        Set<String> blocks = new TreeSet<>();
        for (NameKey name : profile.names()) {
            add(blocks, "k:" + name.key(), places);
            add(blocks, "n:" + name.surface(), places);
            name.initials().forEach(initials -> add(blocks, "i:" + initials, places));
        }
        profile.acronym().ifPresent(acronym -> add(blocks, "a:" + acronym.letters(), places));
        return blocks;
    }

    /** All under which an alias is filed, for rules and for people, as numbers. */
    static Set<Long> hashes(Profile profile) {
        Set<Long> hashes = new TreeSet<>();
        filed(profile).forEach(block -> hashes.add(hash(block)));
        profile.printed().parts().forEach(part -> hashes.add(hash(whole(part))));
        return hashes;
    }

    /** Where candidates for a mention may be. */
    static Set<String> sought(Profile profile) {
        Set<String> places = new TreeSet<>(profile.countries());
        places.add(profile.countries().isEmpty() ? ANYWHERE : NOWHERE);
        Set<String> blocks = new TreeSet<>();
        for (NameKey name : profile.names()) {
            add(blocks, "k:" + name.key(), places);
            add(blocks, "n:" + name.surface(), places);
            if (profile.acronym().isEmpty()) name.initials().forEach(initials -> add(blocks, "a:" + initials, places));
        }
        profile.acronym().ifPresent(acronym -> {
            add(blocks, "a:" + acronym.letters(), places);
            add(blocks, "i:" + acronym.letters(), places);
        });
        return blocks;
    }

    private static void add(Set<String> blocks, String block, Set<String> places) {
        for (String place : places) blocks.add(block + "@" + place);
    }

    /** The block of a whole name or acronym, for people who look one up. */
    static String whole(String nameOrAcronym) {
        return "=:" + Normaliser.fold(nameOrAcronym);
    }

    /** A block as a number, so that an index of millions stays small; a collision costs one more candidate, nothing else. */
    static long hash(String block) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < block.length(); i++) hash = (hash ^ block.charAt(i)) * 0x100000001b3L;
        return hash ^ hash >>> 32;
    }
}
