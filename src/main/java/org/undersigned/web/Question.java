package org.undersigned.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.search.Condition;
import org.undersigned.search.Cursor;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;

/**
 * A search as it stands in an address, so that every state of the search page can be kept, sent and gone back to.
 *
 * @param q what was typed
 * @param org ids of organisations that all have to be in the lists
 * @param country codes of countries that all have to be in the lists
 * @param after where the page before ended
 */
record Question(
        Optional<String> q,
        List<String> org,
        List<String> country,
        Optional<String> year,
        Optional<String> lang,
        Optional<String> sort,
        Optional<String> after,
        Optional<String> size) {
    private static final int USUAL_SIZE = 20;

    /** Each costs a look-up; nobody narrows down further by hand. */
    private static final int MOST_NARROWINGS = 16;

    Question {
        org = List.copyOf(org);
        country = List.copyOf(country);
    }

    /** @param parameters of an address */
    static Question in(MultiValueMap<String, String> parameters) {
        return new Question(
                first(parameters, "q"),
                parameters.getOrDefault("org", List.of()),
                parameters.getOrDefault("country", List.of()),
                first(parameters, "year"),
                first(parameters, "lang"),
                first(parameters, "sort"),
                first(parameters, "after"),
                first(parameters, "size"));
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isBlank());
    }

    public String typed() {
        return q.orElse("").strip();
    }

    /** Something is asked for: without, everything is found. */
    public boolean isNarrow() {
        return !typed().isEmpty() || !org.isEmpty() || !country.isEmpty() || year.isPresent() || lang.isPresent();
    }

    SearchRequest request() {
        return new SearchRequest(query(), order(), hits(), after.map(Question::cursor), true);
    }

    SearchQuery query() {
        if (org.size() + country.size() > MOST_NARROWINGS)
            throw new WrongQuestion("Not more than " + MOST_NARROWINGS + " organisations and countries at once.");
        SearchQuery query = SearchQuery.parse(typed());
        for (Condition condition : narrowings()) query = query.and(condition);
        return query;
    }

    private List<Condition> narrowings() {
        List<Condition> conditions = new ArrayList<>();
        org.forEach(id -> conditions.add(new Condition.Organisation(id)));
        country.forEach(code -> conditions.add(new Condition.Country(code.toUpperCase(Locale.ROOT))));
        lang.ifPresent(code -> conditions.add(new Condition.Language(code.toLowerCase(Locale.ROOT))));
        year.ifPresent(text -> {
            if (!text.matches("\\d{4}")) throw new WrongQuestion("The year " + text + " is not written as 2022.");
            int number = Integer.parseInt(text);
            conditions.add(new Condition.From(LocalDate.of(number, 1, 1)));
            conditions.add(new Condition.To(LocalDate.of(number, 12, 31)));
        });
        return conditions;
    }

    private SearchRequest.Sort order() {
        try {
            return sort.map(text -> SearchRequest.Sort.valueOf(text.toUpperCase(Locale.ROOT)))
                    .orElse(SearchRequest.Sort.RELEVANCE);
        } catch (IllegalArgumentException e) {
            throw new WrongQuestion("Statements can be sorted by relevance, latest or earliest.");
        }
    }

    private int hits() {
        String text = size.orElse(String.valueOf(USUAL_SIZE));
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= SearchRequest.LARGEST_PAGE)
            return Integer.parseInt(text);
        throw new WrongQuestion("The size of a page is 0 to " + SearchRequest.LARGEST_PAGE + ".");
    }

    private static Cursor cursor(String written) {
        try {
            return Cursor.of(written);
        } catch (IllegalArgumentException e) {
            throw new WrongQuestion("The page to go on after was not given out by this archive: search again.");
        }
    }

    Question withOrganisation(String id) {
        return new Question(q, toggled(org, id), country, year, lang, sort, Optional.empty(), size);
    }

    Question withCountry(String code) {
        return new Question(q, org, toggled(country, code), year, lang, sort, Optional.empty(), size);
    }

    Question withYear(String other) {
        return new Question(q, org, country, toggled(year, other), lang, sort, Optional.empty(), size);
    }

    Question withLanguage(String code) {
        return new Question(q, org, country, year, toggled(lang, code), sort, Optional.empty(), size);
    }

    public Question sorted(String order) {
        return new Question(q, org, country, year, lang, Optional.of(order), Optional.empty(), size);
    }

    public Question fromStart() {
        return new Question(q, org, country, year, lang, sort, Optional.empty(), size);
    }

    Question from(String cursor) {
        return new Question(q, org, country, year, lang, sort, Optional.of(cursor), size);
    }

    private static List<String> toggled(List<String> chosen, String value) {
        List<String> toggled = new ArrayList<>(chosen);
        if (!toggled.remove(value)) toggled.add(value);
        return toggled;
    }

    private static Optional<String> toggled(Optional<String> chosen, String value) {
        return chosen.equals(Optional.of(value)) ? Optional.empty() : Optional.of(value);
    }

    /** The address of its page. */
    public String link() {
        return link("/search", true);
    }

    /** The address of a statement that was found, which remembers what was searched for. */
    public String statement(String record) {
        String path = "/statements/" + record;
        return isNarrow() ? link(path, false) : path;
    }

    private String link(String path, boolean whole) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}");
        List<String> values = new ArrayList<>(List.of(typed()));
        org.forEach(id -> add(address, values, "org", id));
        country.forEach(code -> add(address, values, "country", code));
        year.ifPresent(text -> add(address, values, "year", text));
        lang.ifPresent(text -> add(address, values, "lang", text));
        if (whole) {
            sort.ifPresent(text -> add(address, values, "sort", text));
            after.ifPresent(text -> add(address, values, "after", text));
            size.ifPresent(text -> add(address, values, "size", text));
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(UriComponentsBuilder address, List<String> values, String name, String value) {
        address.queryParam(name, "{" + name + values.size() + "}");
        values.add(value);
    }
}
