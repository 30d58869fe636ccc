package org.undersigned.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.structure.ListRole;

/** A document of the index statements: the statement as it is exported, and beside it flat fields to ask by. */
record StatementRow(
        @JsonUnwrapped StatementDocument statement,
        Optional<LocalDate> day,
        Optional<Integer> year,
        Map<String, Stemmed> stemmed,
        List<String> organisationIds,
        List<String> signedByIds,
        List<String> organisationNames,
        List<String> signatoryNames,
        List<String> acronyms,
        List<String> countries,
        List<String> persons,
        int signatureCount) {
    private static final Set<String> STEMMED_LANGUAGES = IndexDefinition.stemmedLanguages();

    /** Two written forms of Norwegian, one stemmer. */
    private static final Map<String, String> SAME_STEMS = Map.of("nb", "no", "nn", "no");

    /** Title and text, letters composed: a stemmer knows é only as one character. */
    record Stemmed(Optional<String> title, String text) {}

    /** @param known what the authority file knows of the organisations in it, by id; more may be in the map */
    static StatementRow of(StatementDocument statement, Map<String, OrganisationNames> known) {
        List<Signatory> all = statement.signatories();
        List<Signatory> signed = all.stream()
                .filter(s -> role(statement, s) == ListRole.SIGNATORIES)
                .toList();
        List<OrganisationNames> organisations =
                ids(all).stream().map(known::get).filter(Objects::nonNull).toList();
        Optional<LocalDate> day = day(statement);
        return new StatementRow(
                statement,
                day,
                day.map(LocalDate::getYear),
                stemmed(statement),
                ids(all),
                ids(signed),
                distinct(organisations.stream().flatMap(o -> Stream.concat(Stream.of(o.name()), o.aliases().stream()))),
                distinct(all.stream().flatMap(s -> Stream.concat(Stream.of(s.asPrinted()), s.translation().stream()))),
                distinct(Stream.concat(
                        present(all, Signatory::acronym), organisations.stream().flatMap(o -> o.acronyms().stream()))),
                distinct(present(all, Signatory::country)),
                distinct(present(all, Signatory::person)),
                all.size());
    }

    static Optional<LocalDate> day(StatementDocument statement) {
        return statement.date().or(statement::signaturesDate);
    }

    /** A list that is not described counts as signatories: better found too often than not at all. */
    static ListRole role(StatementDocument statement, Signatory signatory) {
        int index = signatory.list() - 1;
        boolean described = index >= 0 && index < statement.signatoryLists().size();
        return described ? statement.signatoryLists().get(index).role() : ListRole.SIGNATORIES;
    }

    private static Map<String, Stemmed> stemmed(StatementDocument statement) {
        return stemmedField(statement.language())
                .map(field -> Map.of(
                        field, new Stemmed(statement.title().map(StatementRow::composed), composed(statement.text()))))
                .orElse(Map.of());
    }

    /** The field for inflected forms of a language; none where it has no stemmer. */
    static Optional<String> stemmedField(String language) {
        return Optional.of(stemmedAs(language)).filter(STEMMED_LANGUAGES::contains);
    }

    /** The language whose stems a statement in this language has. */
    static String stemmedAs(String language) {
        return SAME_STEMS.getOrDefault(language, language);
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> ids(List<Signatory> signatories) {
        return distinct(present(signatories, Signatory::organisation).map(OrganisationRef::id));
    }

    private static <T> Stream<T> present(List<Signatory> signatories, Function<Signatory, Optional<T>> part) {
        return signatories.stream().flatMap(s -> part.apply(s).stream());
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().toList();
    }
}
