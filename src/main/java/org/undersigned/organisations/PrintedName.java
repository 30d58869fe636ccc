package org.undersigned.organisations;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.signatories.Mention;

/**
 * How an organisation stands on paper once: what all evidence is drawn from.
 *
 * @param country ISO 3166-1 alpha-2 where the entry says it beside the name
 */
public record PrintedName(
        Optional<String> acronym, Optional<String> name, Optional<String> translation, Optional<String> country) {
    public PrintedName {
        acronym = acronym.map(String::strip).filter(text -> !text.isEmpty());
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        translation = translation.map(String::strip).filter(text -> !text.isEmpty());
        country = country.map(String::strip).filter(text -> !text.isEmpty());
    }

    static PrintedName of(Mention mention) {
        return new PrintedName(mention.acronym(), mention.name(), mention.translation(), mention.country());
    }

    /** The name people should see: the native one before the translation before the acronym. */
    String best() {
        return name.or(() -> translation).or(() -> acronym).orElse("");
    }

    /** Acronym, name and translation, as far as printed. */
    Stream<String> parts() {
        return Stream.of(acronym, name, translation).flatMap(Optional::stream);
    }

    boolean isEmpty() {
        return acronym.isEmpty() && name.isEmpty() && translation.isEmpty();
    }

    /** Equal for entries that are printed alike, capitals and accents aside: a judgement on one holds for all of them. */
    public String form() {
        return Stream.of(acronym, name, translation, country)
                .map(part -> part.map(Normaliser::fold).orElse(""))
                .collect(Collectors.joining("|"));
    }
}
