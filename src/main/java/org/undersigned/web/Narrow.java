package org.undersigned.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.undersigned.ocr.Origin;
import org.undersigned.search.Condition;
import org.undersigned.search.SearchResult.Count;
import org.undersigned.search.SearchResult.Facets;
import org.undersigned.search.Sureness;

/** The ways to narrow a search down, in the order in which they are offered. */
enum Narrow {
    ORG(true, Facets::organisations, id -> List.of(new Condition.Organisation(id))),
    COUNTRY(true, Facets::countries, code -> List.of(new Condition.Country(code.toUpperCase(Locale.ROOT)))),
    YEAR(false, Facets::years, Question::year),
    LANG(false, Facets::languages, code -> List.of(new Condition.Language(code.toLowerCase(Locale.ROOT)))),
    KIND(false, Facets::kinds, kind -> List.of(new Condition.Kind(kind))),
    ORIGIN(false, Facets::origins, name -> List.of(new Condition.Origin(origin(name)))),
    SURE(false, Facets::sureness, name -> List.of(new Condition.Sure(sureness(name))));

    private final boolean forSeveral;
    private final Function<Facets, List<Count>> counts;
    private final Function<String, List<Condition>> conditions;

    Narrow(boolean forSeveral, Function<Facets, List<Count>> counts, Function<String, List<Condition>> conditions) {
        this.forSeveral = forSeveral;
        this.counts = counts;
        this.conditions = conditions;
    }

    /** Its name in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A statement has one language and many signatories. */
    boolean isForSeveral() {
        return forSeveral;
    }

    List<Count> counts(Facets facets) {
        return counts.apply(facets);
    }

    List<Condition> conditions(String value) {
        return conditions.apply(value);
    }

    private static Origin origin(String name) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new WrongQuestion("wrong.origin"));
    }

    private static Sureness sureness(String name) {
        return Sureness.find(name).orElseThrow(() -> new WrongQuestion("wrong.sure"));
    }
}
