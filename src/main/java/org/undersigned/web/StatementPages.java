package org.undersigned.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementSearch.Marked;

/** One statement: its pages, what they say, and who signed. Reached from a search, it shows what was found. */
@Controller
@ServerOnly
final class StatementPages {
    /** The name of a record; nothing else ever reaches the store. */
    static final String RECORD = "{record:[0-9a-f]{64}}";

    private final Catalogue catalogue;
    private final Leaves shown;

    StatementPages(Catalogue catalogue, Leaves shown) {
        this.catalogue = catalogue;
        this.shown = shown;
    }

    @GetMapping("/statements/" + RECORD)
    String statement(@PathVariable String record, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        StatementDocument statement = catalogue.statement(record).orElseThrow(() -> NotThere.statement(record));
        Question question = Question.in(parameters);
        Marked marked = shown.marked(record, question);
        List<Leaf> leaves = shown.of(statement, marked);
        model.addAttribute("statement", statement);
        model.addAttribute("heading", heading(statement));
        model.addAttribute("lists", SignedList.of(statement));
        model.addAttribute("pages", PageText.of(statement.sections()));
        model.addAttribute("marks", Marks.of(marked.text()));
        model.addAttribute("sought", Leaves.anchors(marked));
        model.addAttribute("leaves", leaves);
        model.addAttribute("inked", inked(leaves));
        model.addAttribute("hasScan", leaves.stream().anyMatch(Leaf::isShown));
        model.addAttribute("from", question.isNarrow() ? question.link() : null);
        model.addAttribute("kin", catalogue.kin(statement));
        model.addAttribute("permanent", permanentLink(record));
        return "statement";
    }

    /** The page that an entry can be seen on, by the entry's anchor. */
    private static Map<String, Leaf> inked(List<Leaf> leaves) {
        Map<String, Leaf> inked = new HashMap<>();
        for (Leaf leaf : leaves) if (leaf.isShown()) leaf.entries().forEach(entry -> inked.put(entry.anchor(), leaf));
        return inked;
    }

    private static String permanentLink(String record) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/statements/{record}")
                .buildAndExpand(record)
                .toUriString();
    }

    private static String heading(StatementDocument statement) {
        return statement
                .title()
                .filter(title -> !title.isBlank())
                .or(() -> statement.files().stream().findFirst())
                .orElse(statement.record());
    }
}
