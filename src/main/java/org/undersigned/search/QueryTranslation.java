package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.undersigned.search.Condition.Country;
import org.undersigned.search.Condition.From;
import org.undersigned.search.Condition.Language;
import org.undersigned.search.Condition.Not;
import org.undersigned.search.Condition.Organisation;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.SignedBy;
import org.undersigned.search.Condition.To;
import org.undersigned.search.Condition.Word;

/** Turns a query, its names looked up, into one for the index statements. */
final class QueryTranslation {
    /** A title of six words says more about a statement than the same word in three pages. */
    private static final List<String> AS_WRITTEN =
            List.of("title^4", "text", "issuer^2", "signatoryNames^1.5", "organisationNames", "persons");

    /** It holds every word of a statement; to look for likenesses in more fields costs many times as much and finds the same. */
    private static final String READ_BY_OCR = "text";

    /** A word found in two fields is little more than a word found in the better one. */
    static final double SECOND_FIELD = 0.1;

    /** Statements of the organisation that was named stand before those that only have the words. */
    private static final float NAMED = 8f;

    private static final float SIMILARLY_NAMED = 1f;
    private static final int SHORTEST_NAME_IN_SMALL_LETTERS = 4;

    /** Above this, pages were read well enough that a word one letter off is another word. */
    private static final double READ_WELL = 0.9;

    static final int SHORTEST_TO_MISREAD = 5;
    private static final float MISREAD = 0.2f;

    /** One wrong letter from 5 on, two from 8 on, where one of them may be an ending. */
    private static final String WRONG_LETTERS = "AUTO:5,8";

    /** Up to three words all are needed; of more, one in four may be missing. */
    static final String ENOUGH_WORDS = "3<75%";

    private static final int MOST_WORDS_ALL_NEEDED = 3;

    /** "Communist Party Benin" is "Communist Party of Benin". */
    private static final int LEFT_OUT_WORDS = 2;

    private final Meaning meaning;
    private final List<String> everywhere;

    /** Whether ways that are only concluded, not asked, have names: what must not be found is no reason why a statement was. */
    private final boolean concludes;

    private QueryTranslation(Meaning meaning, List<String> everywhere, boolean concludes) {
        this.meaning = meaning;
        this.everywhere = everywhere;
        this.concludes = concludes;
    }

    private QueryTranslation unnamed() {
        return new QueryTranslation(meaning, everywhere, false);
    }

    private static List<String> everywhere(Set<String> languages) {
        return Stream.concat(
                        AS_WRITTEN.stream(),
                        languages.stream()
                                .flatMap(one -> Stream.of("stemmed." + one + ".title^3", "stemmed." + one + ".text")))
                .toList();
    }

    /** @param languages those whose inflections are looked for */
    static Query of(SearchQuery query, Meaning meaning, Set<String> languages) {
        return new QueryTranslation(meaning, everywhere(languages), true).whole(query);
    }

    private Query whole(SearchQuery query) {
        BoolQuery.Builder whole = new BoolQuery.Builder();
        if (!meaning.parts().isEmpty()) whole.must(texts());
        for (Condition condition : query.conditions()) {
            if (condition instanceof Not not) whole.mustNot(unnamed().one(not.condition()));
            else if (!(condition instanceof Word || condition instanceof Phrase)) whole.filter(one(condition));
        }
        return Query.of(q -> q.bool(whole.build()));
    }

    private Query texts() {
        List<Query> words = new ArrayList<>();
        List<Query> phrases = new ArrayList<>();
        for (Meaning.Part part : meaning.parts())
            (part.texts().get(0) instanceof Phrase ? phrases : words).add(part(part));
        Query said = Query.of(q -> q.bool(b -> b.must(phrases).should(words).minimumShouldMatch(enough(words))));
        if (meaning.similar().isEmpty()) return said;
        return anyOf(List.of(
                said, listed("organisationIds", meaning.similar(), SIMILARLY_NAMED, Why.SIMILAR.name(wholeText()))));
    }

    private static String enough(List<Query> words) {
        return words.isEmpty() ? "0" : ENOUGH_WORDS;
    }

    private Query part(Meaning.Part part) {
        List<Query> texts = part.texts().stream().map(this::one).toList();
        Query said = texts.size() == 1 ? texts.get(0) : Query.of(q -> q.bool(b -> b.must(texts)));
        if (part.organisationIds().isEmpty()) return said;
        float boost = maybeAnOrdinaryWord(part) ? SIMILARLY_NAMED : NAMED;
        return anyOf(List.of(
                said, listed("organisationIds", part.organisationIds(), boost, Why.ORGANISATION.name(textOf(part)))));
    }

    private String wholeText() {
        return meaning.parts().stream().map(QueryTranslation::textOf).collect(Collectors.joining(" "));
    }

    private static String textOf(Meaning.Part part) {
        return part.texts().stream().map(QueryTranslation::textOf).collect(Collectors.joining(" "));
    }

    /** Of a word or a phrase. */
    static String textOf(Condition text) {
        return text instanceof Word word ? word.text() : ((Phrase) text).text();
    }

    /** "la" and "we" are also somebody's acronym, but whoever types them so seldom means that. */
    private static boolean maybeAnOrdinaryWord(Meaning.Part part) {
        return part.texts().size() == 1
                && part.texts().get(0) instanceof Word word
                && word.text().length() < SHORTEST_NAME_IN_SMALL_LETTERS
                && word.text().codePoints().allMatch(Character::isLowerCase);
    }

    private Query one(Condition condition) {
        if (condition instanceof Word word) return word(word.text());
        if (condition instanceof Phrase phrase) return sideBySide(everywhere, phrase.text(), 0);
        if (condition instanceof Organisation organisation)
            return named(organisation.name(), "organisationIds", List.of("signatoryNames"));
        if (condition instanceof SignedBy signedBy)
            return named(signedBy.name(), "signedByIds", List.of("persons", "signatoryNames"));
        if (condition instanceof Country country) return is("countries", country.code());
        if (condition instanceof Condition.Kind kind) return is("kind", kind.name());
        if (condition instanceof Not not) return one(not.condition());
        return factual(condition);
    }

    /** What statements and single pages have in fields of the same names. */
    static Query factual(Condition condition) {
        if (condition instanceof Language language) return is("language", language.code());
        if (condition instanceof Condition.Origin origin)
            return is("origin", origin.origin().name());
        if (condition instanceof Condition.Sure sure) return readSo(sure.sureness());
        if (condition instanceof From from)
            return Query.of(
                    q -> q.range(r -> r.date(d -> d.field("day").gte(from.day().toString()))));
        if (condition instanceof To to)
            return Query.of(
                    q -> q.range(r -> r.date(d -> d.field("day").lte(to.day().toString()))));
        throw new IllegalArgumentException(condition + " is not about a field of its own");
    }

    /** A word may be several to the analysis, as 中国共产党 or marxiste-léniniste: then they must stand side by side. */
    private Query word(String text) {
        List<Query> ways = new ArrayList<>();
        ways.add(sideBySide(everywhere, text, 0));
        ways.add(Query.of(q ->
                q.term(t -> t.field("acronyms.folded").value(text).boost(2f).queryName(Why.ACRONYM.name(text)))));
        if (text.length() >= SHORTEST_TO_MISREAD) ways.add(misread(text));
        return Query.of(q -> q.disMax(d -> d.queries(ways)));
    }

    private static Query sideBySide(List<String> fields, String text, int slop) {
        return Query.of(q -> q.multiMatch(m -> m.type(TextQueryType.Phrase)
                .fields(fields)
                .query(text)
                .slop(slop)
                .queryName(Why.WORDS.name(text))
                .tieBreaker(SECOND_FIELD)));
    }

    /**
     * To ask a likeness for its name costs as much as to look for it. Where every word is needed, it is enough to know that the
     * statement was read with doubt: what was found by no other way must have been found by this one, see {@link Why#in}.
     */
    private Query misread(String text) {
        String name = Why.MISREAD.name(text);
        boolean concluded = concludes && meaning.parts().size() <= MOST_WORDS_ALL_NEEDED;
        return likeness(text, concluded ? name : null, concluded ? null : name);
    }

    /** Where the reading is in doubt, a word that is only a letter or two off. */
    static Query likeness(String text, @Nullable String nameOfDoubt, @Nullable String nameOfWord) {
        return Query.of(q -> q.bool(b -> b.filter(readWithDoubt(nameOfDoubt))
                .must(m -> m.match(mm -> mm.field(READ_BY_OCR)
                        .query(text)
                        .fuzziness(WRONG_LETTERS)
                        .boost(MISREAD)
                        .queryName(nameOfWord)))));
    }

    private static Query readWithDoubt(@Nullable String name) {
        return Query.of(q ->
                q.range(r -> r.number(n -> n.field("confidence").lt(READ_WELL).queryName(name))));
    }

    private Query named(String name, String idField, List<String> printed) {
        List<String> ids = meaning.idsOf(name);
        // nobody the archive knows: then at least the name as it was printed
        return ids.isEmpty()
                ? sideBySide(printed, name, LEFT_OUT_WORDS)
                : listed(idField, ids, 1f, Why.ORGANISATION.name(name));
    }

    private static Query listed(String field, Collection<String> ids, float boost, String why) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(
                t -> t.field(field).terms(v -> v.value(values)).boost(boost).queryName(why)));
    }

    private static Query readSo(Sureness sureness) {
        return Query.of(q -> q.range(
                r -> r.number(n -> n.field("confidence").gte(sureness.from).lt(sureness.below))));
    }

    private static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static Query anyOf(List<Query> queries) {
        return Query.of(q -> q.bool(b -> b.should(queries)));
    }
}
