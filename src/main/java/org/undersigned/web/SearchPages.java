package org.undersigned.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;

/** The way in, and what a search found. */
@Controller
@ServerOnly
final class SearchPages {
    private static final int LATEST = 8;

    private final Catalogue catalogue;
    private final Wording wording;

    SearchPages(Catalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    @GetMapping("/")
    String home(Model model) {
        SearchRequest latest = SearchRequest.of(SearchQuery.parse(""))
                .sort(SearchRequest.Sort.LATEST)
                .size(LATEST)
                .withoutFacets();
        model.addAttribute("totals", catalogue.count());
        model.addAttribute("latest", catalogue.search(latest).hits());
        return "home";
    }

    @GetMapping("/search")
    @Costly(Costly.Kind.SEARCH)
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Question question = Question.in(parameters);
        model.addAttribute("question", question);
        SearchResult result = catalogue.search(question.request());
        model.addAttribute("result", result);
        model.addAttribute("chips", chips(question));
        model.addAttribute(
                "narrowings",
                result.facets()
                        .map(facets -> Narrowing.of(question, facets, wording))
                        .orElse(List.of()));
        result.next()
                .filter(cursor -> result.total() > result.hits().size())
                .ifPresent(cursor -> model.addAttribute(
                        "next", question.from(cursor.toString()).link()));
        return "search";
    }

    /** What the search was narrowed down to, each with the address without it: also there when nothing was found. */
    private List<Narrowing.Choice> chips(Question question) {
        List<Narrowing.Choice> chips = new ArrayList<>();
        question.narrowed()
                .forEach((narrow, values) -> values.forEach(value -> {
                    String label = narrow == Narrow.ORG ? organisation(value) : wording.value(narrow, value);
                    chips.add(new Narrowing.Choice(
                            label, 0, true, question.toggled(narrow, value).link()));
                }));
        return chips;
    }

    private String organisation(String id) {
        return catalogue.organisation(id).map(OrganisationRow::name).orElse(id);
    }
}
