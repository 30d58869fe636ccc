package org.undersigned.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Lineage;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.Relation;

/** What became of organisations, for people to read. */
final class RelationReport {
    private final PrintStream out;
    private final AuthorityFile authority;

    RelationReport(PrintStream out, AuthorityFile authority) {
        this.out = out;
        this.authority = authority;
    }

    /** All, or those of one organisation. */
    void list(Optional<String> id) {
        for (Relation relation : authority.relations())
            if (id.isEmpty() || id.get().equals(relation.from()) || id.equals(relation.to()))
                out.println("%s  %s %s%s  (%s; entered by %s)"
                        .formatted(
                                relation.when(),
                                named(relation.from()),
                                relation.kind(),
                                relation.to().map(to -> " " + named(to)).orElse(""),
                                relation.source(),
                                relation.by()));
    }

    void asOf(Organisation organisation, LocalDate day) {
        new Lineage(authority.relations())
                .asOf(organisation.id(), day)
                .forEach((id, standing) -> out.println("%s%s"
                        .formatted(
                                named(id), standing == Lineage.Standing.POSSIBLE ? "  (the day is not known)" : "")));
    }

    private String named(String id) {
        return id + " " + authority.find(id).map(Organisation::name).orElse("");
    }
}
