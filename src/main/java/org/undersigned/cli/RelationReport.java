package org.undersigned.cli;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Lineage;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.Relation;

/** What became of organisations: entered, taken back and told. */
final class RelationReport {
    private final PrintStream out;
    private final AuthorityFile authority;

    RelationReport(PrintStream out, AuthorityFile authority) {
        this.out = out;
        this.authority = authority;
    }

    void enter(String from, Relation.Kind kind, Optional<String> to, String on, String source, String by) {
        String[] days = on.split("\\.\\.", 2);
        try {
            LocalDate earliest = LocalDate.parse(days[0]);
            LocalDate latest = days.length == 1 ? earliest : LocalDate.parse(days[1]);
            authority.relate(new Relation(kind, from, to, earliest, latest, source, by));
        } catch (DateTimeException noDay) {
            throw new WrongUse("--on wants a day as 1990-05-01, or 1990-01-01..1990-12-31, not: " + on);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
        list(Optional.of(from));
    }

    void takeBack(String from, Relation.Kind kind, Optional<String> to, String by) {
        LocalDate any = LocalDate.EPOCH;
        if (!authority.unrelate(new Relation(kind, from, to, any, any, "-", by), by))
            throw new WrongUse("that is not known of " + from + "; see: undersigned organisations relate");
        list(Optional.of(from));
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
