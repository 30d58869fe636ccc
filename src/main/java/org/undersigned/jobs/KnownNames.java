package org.undersigned.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PrintedName;
import org.undersigned.search.OrganisationNames;
import org.undersigned.search.StatementDocument;

/** Every name under which the authority file knows the organisations of some statements, as the index takes them. */
@Component
class KnownNames {
    private static final int PAGE = 500;

    private final AuthorityFile authority;

    KnownNames(AuthorityFile authority) {
        this.authority = authority;
    }

    List<OrganisationNames> in(Collection<StatementDocument> statements) {
        return of(statements.stream()
                .flatMap(statement -> statement.signatories().stream())
                .flatMap(signatory -> signatory.organisation().stream())
                .map(OrganisationRef::id)
                .distinct()
                .toList());
    }

    /** @param ids of today, or former ones */
    List<OrganisationNames> of(Collection<String> ids) {
        return authority.find(ids).stream().map(KnownNames::of).toList();
    }

    /** All organisations, some at a time. */
    void forEachPage(Consumer<List<OrganisationNames>> page) {
        for (List<Organisation> some = authority.after("", PAGE);
                !some.isEmpty();
                some = authority.after(some.get(some.size() - 1).id(), PAGE))
            page.accept(some.stream().map(KnownNames::of).toList());
    }

    private static OrganisationNames of(Organisation organisation) {
        return new OrganisationNames(
                organisation.id(),
                organisation.name(),
                names(organisation, printed -> Stream.of(printed.name(), printed.translation())),
                names(organisation, printed -> Stream.of(printed.acronym())),
                organisation.country().stream().toList(),
                organisation.formerIds());
    }

    private static List<String> names(
            Organisation organisation, Function<PrintedName, Stream<Optional<String>>> parts) {
        return organisation.aliases().stream()
                .flatMap(alias -> parts.apply(alias.printed()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
