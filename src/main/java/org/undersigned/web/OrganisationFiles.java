package org.undersigned.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Lineage;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Relation;
import org.undersigned.search.Condition;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;
import org.undersigned.web.OrganisationFile.Listed;
import org.undersigned.web.OrganisationFile.Name;
import org.undersigned.web.OrganisationFile.Place;

/** Puts together what the index and the authority file know about an organisation. */
@Component
@ServerOnly
final class OrganisationFiles {
    /** More are found by a search, to which the page leads. */
    private static final int MOST_STATEMENTS = 200;

    private final Catalogue catalogue;
    private final AuthorityFile authority;

    OrganisationFiles(Catalogue catalogue, AuthorityFile authority) {
        this.catalogue = catalogue;
        this.authority = authority;
    }

    /** @param id of today, or one it had before a merge */
    Optional<OrganisationFile> find(String id) {
        return find(id, Optional.empty());
    }

    /** @param day on which something else may have stood for it */
    Optional<OrganisationFile> find(String id, Optional<LocalDate> day) {
        return catalogue.organisation(id).map(organisation -> file(organisation, day));
    }

    private OrganisationFile file(OrganisationRow organisation, Optional<LocalDate> day) {
        List<Relation> relations = authority.relations();
        SearchResult found = catalogue.search(
                SearchRequest.of(SearchQuery.parse("").and(new Condition.Organisation(organisation.id())))
                        .sort(SearchRequest.Sort.LATEST)
                        .size(MOST_STATEMENTS));
        List<SearchResult.Count> cosignatories = found.facets().stream()
                .flatMap(facets -> facets.organisations().stream())
                .filter(count -> !count.value().equals(organisation.id()))
                .toList();
        return new OrganisationFile(
                organisation,
                names(organisation.id(), titles(found)),
                found.total(),
                found.hits().stream().map(OrganisationFiles::listed).toList(),
                cosignatories,
                history(organisation.id(), relations),
                day.map(d -> new Lineage(relations).asOf(organisation.id(), d)).orElse(Map.of()));
    }

    private List<OrganisationFile.Event> history(String id, List<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.from().equals(id) || relation.to().equals(Optional.of(id)))
                .map(relation -> new OrganisationFile.Event(
                        relation.earliest(),
                        relation.latest(),
                        named(relation.from()),
                        relation.kind(),
                        relation.to().map(this::named),
                        relation.source()))
                .toList();
    }

    private OrganisationRef named(String id) {
        return authority.find(id).map(Organisation::ref).orElse(new OrganisationRef(id, id));
    }

    private static Map<String, String> titles(SearchResult found) {
        return found.hits().stream()
                .collect(Collectors.toMap(
                        SearchResult.Hit::record, hit -> hit.title().text(), (a, b) -> a));
    }

    private static Listed listed(SearchResult.Hit hit) {
        return new Listed(hit.record(), hit.title().text(), hit.date(), hit.language(), hit.signatureCount());
    }

    /** Most often printed first. */
    private List<Name> names(String id, Map<String, String> titles) {
        Map<String, List<Filing>> byForm = authority.mentionsOf(id).stream()
                .collect(Collectors.groupingBy(
                        filing -> filing.printed().form(), LinkedHashMap::new, Collectors.toList()));
        return byForm.values().stream()
                .map(filings -> name(filings, titles))
                .sorted(Comparator.comparingInt((Name name) -> name.places().size())
                        .reversed())
                .toList();
    }

    private static Name name(List<Filing> filings, Map<String, String> titles) {
        PrintedName printed = filings.get(0).printed();
        return new Name(
                printed.acronym(),
                printed.name(),
                printed.translation(),
                printed.country(),
                filings.stream().map(filing -> place(filing, titles)).toList());
    }

    private static Place place(Filing filing, Map<String, String> titles) {
        return new Place(
                filing.record(),
                Optional.ofNullable(titles.get(filing.record())).filter(title -> !title.isBlank()),
                filing.list(),
                filing.position(),
                filing.judgement(),
                filing.score());
    }
}
