package org.undersigned.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The meanings that more than one organisation of a country goes by, so that the form of the country's name ("Brazilian" or "of
 * Brazil") is all that tells them apart. Found where two languages each keep the two forms apart, or where the two forms carry two
 * acronyms: one sloppy translation does not make a second party.
 */
final class Contests {
    private static final int LANGUAGES_TO_ESTABLISH = 2;

    private final Map<String, Forms> byMeaning = new HashMap<>();

    /** In which languages, and with which acronyms, each form was seen. */
    private static final class Forms {
        final Map<PlaceForm, Set<Long>> languages = new HashMap<>();
        final Map<PlaceForm, Set<String>> acronyms = new HashMap<>();

        boolean areOfDifferentBodies(PlaceForm a, PlaceForm b) {
            Set<String> mine = acronyms.getOrDefault(a, Set.of());
            Set<String> theirs = acronyms.getOrDefault(b, Set.of());
            if (mine.stream().anyMatch(theirs::contains)) return false;
            return !mine.isEmpty() && !theirs.isEmpty() || languagesApart(a, b) >= LANGUAGES_TO_ESTABLISH;
        }

        boolean areDoubtful(PlaceForm a, PlaceForm b) {
            Set<String> theirs = acronyms.getOrDefault(b, Set.of());
            boolean tied = acronyms.getOrDefault(a, Set.of()).stream().anyMatch(theirs::contains);
            return !tied && languagesApart(a, b) > 0;
        }

        private long languagesApart(PlaceForm a, PlaceForm b) {
            Set<Long> theirs = languages.getOrDefault(b, Set.of());
            return languages.getOrDefault(a, Set.of()).stream()
                    .filter(theirs::contains)
                    .count();
        }
    }

    void add(Profile profile) {
        for (NameKey name : profile.names())
            for (String country : profile.countries()) {
                if (name.form() == PlaceForm.NONE) continue;
                Forms forms = byMeaning.computeIfAbsent(name.key() + "@" + country, k -> new Forms());
                forms.languages
                        .computeIfAbsent(name.form(), f -> new HashSet<>(2))
                        .add(name.languages());
                profile.acronym().ifPresent(acronym -> forms.acronyms
                        .computeIfAbsent(name.form(), f -> new HashSet<>(2))
                        .add(acronym.letters()));
            }
    }

    /** These two names mean the same, but in that country the two forms belong to different bodies. */
    boolean tellApart(NameKey a, NameKey b, Set<String> countries) {
        if (!a.form().contradicts(b.form()) || !a.key().equals(b.key())) return false;
        for (String country : countries) {
            Forms forms = byMeaning.get(a.key() + "@" + country);
            if (forms != null && forms.areOfDifferentBodies(a.form(), b.form())) return true;
        }
        return false;
    }

    /** Some language prints both forms, and nothing ties them: they may be two bodies. */
    boolean mayTellApart(NameKey a, NameKey b, Set<String> countries) {
        if (!a.form().contradicts(b.form())) return false;
        return countries.stream()
                .map(country -> byMeaning.get(a.key() + "@" + country))
                .anyMatch(forms -> forms != null && forms.areDoubtful(a.form(), b.form()));
    }
}
