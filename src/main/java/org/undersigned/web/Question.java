package org.undersigned.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.search.Condition;
import org.undersigned.search.Cursor;
import org.undersigned.search.PageRequest;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;

/**
 * A search as it stands in an address, so that every state of the search page can be kept, sent and gone back to.
 *
 * @param typed what was typed
 * @param narrowed the values that a statement has to have, by the way of narrowing down
 * @param after where the page before ended
 * @param steady all pages show the archive as it was at the first one
 */
record Question(
        String typed,
        Map<Narrow, List<String>> narrowed,
        Optional<String> sort,
        Optional<String> after,
        Optional<String> size,
        boolean steady) {
    private static final int USUAL_SIZE = 20;

    /** Each costs a look-up; nobody narrows down further by hand. */
    private static final int MOST_NARROWINGS = 16;

    Question {
        Map<Narrow, List<String>> copied = new EnumMap<>(Narrow.class);
        narrowed.forEach((narrow, values) -> copied.put(narrow, List.copyOf(values)));
        narrowed = copied;
    }

    /** @param parameters of an address */
    static Question in(MultiValueMap<String, String> parameters) {
        Map<Narrow, List<String>> narrowed = new EnumMap<>(Narrow.class);
        for (Narrow narrow : Narrow.values()) {
            List<String> values = parameters.getOrDefault(narrow.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .limit(narrow.isForSeveral() ? MOST_NARROWINGS + 1L : 1L)
                    .toList();
            if (!values.isEmpty()) narrowed.put(narrow, values);
        }
        return new Question(
                first(parameters, "q").orElse("").strip(),
                narrowed,
                first(parameters, "sort"),
                first(parameters, "after"),
                first(parameters, "size"),
                first(parameters, "steady").filter("true"::equals).isPresent());
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isBlank());
    }

    /** Something is asked for: without, everything is found. */
    public boolean isNarrow() {
        return !typed.isEmpty() || !narrowed.isEmpty();
    }

    /** The values of one way of narrowing down; none where it is not used. */
    List<String> by(Narrow narrow) {
        return narrowed.getOrDefault(narrow, List.of());
    }

    SearchRequest request() {
        SearchRequest.Sort order = order();
        SearchQuery query = query();
        Optional<Cursor> from = after.map(Question::cursor);
        if (from.isPresent() && !from.get().isOf(order, query))
            throw new WrongQuestion("The page to go on after is one of a search in another order: search again.");
        return new SearchRequest(query, order, hits(), from, true, steady);
    }

    /** The same question about single pages, of one statement or of all. */
    PageRequest pages(Optional<String> record) {
        SearchRequest.Sort order = order();
        SearchQuery query = query();
        Optional<Cursor> from = after.map(Question::cursor);
        if (from.isPresent() && !from.get().isOfPages(order, query))
            throw new WrongQuestion("The page to go on after is one of a search in another order: search again.");
        return new PageRequest(query, record, order, hits(), from);
    }

    SearchQuery query() {
        if (narrowed.values().stream().mapToInt(List::size).sum() > MOST_NARROWINGS)
            throw new WrongQuestion("wrong.narrow", MOST_NARROWINGS);
        SearchQuery query = SearchQuery.parse(typed);
        for (Map.Entry<Narrow, List<String>> entry : narrowed.entrySet())
            for (String value : entry.getValue())
                for (Condition condition : entry.getKey().conditions(value)) query = query.and(condition);
        return query;
    }

    private SearchRequest.Sort order() {
        try {
            return sort.map(text -> SearchRequest.Sort.valueOf(text.toUpperCase(Locale.ROOT)))
                    .orElse(SearchRequest.Sort.RELEVANCE);
        } catch (IllegalArgumentException e) {
            throw new WrongQuestion("wrong.sort");
        }
    }

    private int hits() {
        String text = size.orElse(String.valueOf(USUAL_SIZE));
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= SearchRequest.LARGEST_PAGE)
            return Integer.parseInt(text);
        throw new WrongQuestion("wrong.size", SearchRequest.LARGEST_PAGE);
    }

    static Cursor cursor(String written) {
        try {
            return Cursor.of(written);
        } catch (IllegalArgumentException e) {
            throw new WrongQuestion("wrong.after");
        }
    }

    /** With this value, or without it where it was there. */
    Question toggled(Narrow narrow, String value) {
        Map<Narrow, List<String>> other = new EnumMap<>(Narrow.class);
        other.putAll(narrowed);
        List<String> values = new ArrayList<>(by(narrow));
        boolean wasThere = values.remove(value);
        if (!wasThere && !narrow.isForSeveral()) values.clear();
        if (!wasThere) values.add(value);
        if (values.isEmpty()) other.remove(narrow);
        else other.put(narrow, values);
        return new Question(typed, other, sort, Optional.empty(), size, steady);
    }

    public Question sorted(String order) {
        return new Question(typed, narrowed, Optional.of(order), Optional.empty(), size, steady);
    }

    public Question fromStart() {
        return new Question(typed, narrowed, sort, Optional.empty(), size, steady);
    }

    Question from(String cursor) {
        return new Question(typed, narrowed, sort, Optional.of(cursor), size, steady);
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
        List<String> values = new ArrayList<>(List.of(typed));
        narrowed.forEach((narrow, all) -> all.forEach(value -> add(address, values, narrow.parameter(), value)));
        if (whole) {
            sort.ifPresent(text -> add(address, values, "sort", text));
            after.ifPresent(text -> add(address, values, "after", text));
            size.ifPresent(text -> add(address, values, "size", text));
            if (steady) add(address, values, "steady", "true");
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(UriComponentsBuilder address, List<String> values, String name, String value) {
        address.queryParam(name, "{" + name + values.size() + "}");
        values.add(value);
    }

    /** The days of a year. */
    static List<Condition> year(String text) {
        if (!text.matches("\\d{4}")) throw new WrongQuestion("wrong.year", text);
        int number = Integer.parseInt(text);
        return List.of(new Condition.From(LocalDate.of(number, 1, 1)), new Condition.To(LocalDate.of(number, 12, 31)));
    }
}
