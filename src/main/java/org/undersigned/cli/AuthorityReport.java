package org.undersigned.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.undersigned.organisations.Alias;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Evidence;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.PersonalJudgement;
import org.undersigned.organisations.Resolution;
import org.undersigned.organisations.ReviewQueue;

/** Organisations and open questions, for people to read. */
final class AuthorityReport {
    private final PrintStream out;

    AuthorityReport(PrintStream out) {
        this.out = out;
    }

    static String line(Organisation organisation) {
        return "%s  %4d statements  %s  %s"
                .formatted(
                        organisation.id(),
                        organisation.statements(),
                        organisation.country().orElse("--"),
                        organisation.name());
    }

    void show(Organisation organisation, AuthorityFile authority) {
        out.println(line(organisation));
        if (!organisation.formerIds().isEmpty())
            out.println("merged into it: " + String.join(", ", organisation.formerIds()));
        List<String> forms = organisation.aliases().stream()
                .map(alias -> alias.printed().form())
                .toList();
        for (Alias alias : organisation.aliases())
            out.println("  %3d statements  %s"
                    .formatted(alias.statements(), alias.printed().form()));
        for (PersonalJudgement judgement : authority.judgementsOn(forms))
            out.println("  %s on %s: %s by %s, %s %s"
                    .formatted(
                            judgement.organisation(),
                            judgement.form(),
                            judgement.verdict(),
                            judgement.by(),
                            judgement.at(),
                            judgement.why()));
        new RelationReport(out, authority).list(Optional.of(organisation.id()));
        for (Filing filing : authority.mentionsOf(organisation.id()))
            out.println("  %s list %d entry %d  %s %.2f  %s"
                    .formatted(
                            filing.record().substring(0, 12),
                            filing.list(),
                            filing.position(),
                            filing.judgement(),
                            filing.score(),
                            reasons(filing.evidence())));
    }

    void ask(ReviewQueue.Question question) {
        out.println("%s  (%d mentions)"
                .formatted(question.printed().form(), question.mentions().size()));
        for (Resolution.Candidate candidate : question.candidates())
            out.println("    %s  %.2f  %s: %s"
                    .formatted(
                            candidate.organisation().id(),
                            candidate.score(),
                            candidate.organisation().name(),
                            reasons(candidate.evidence())));
    }

    private static String reasons(List<Evidence> evidence) {
        return String.join(
                "; ",
                evidence.stream()
                        .map(reason -> reason.weight() == 0
                                ? reason.reason()
                                : "%s %+.2f".formatted(reason.reason(), reason.weight()))
                        .toList());
    }
}
