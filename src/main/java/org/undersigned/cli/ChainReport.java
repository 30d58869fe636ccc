package org.undersigned.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.undersigned.jobs.EvidenceChain;
import org.undersigned.organisations.Evidence;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.Resolution;
import org.undersigned.signatories.Mention;

/** An evidence chain in words, from the file to the organisation. */
final class ChainReport {
    /** Words read with less, or repaired, are named one by one; --json has all. */
    private static final double SURE = 0.9;

    private final PrintStream out;

    ChainReport(PrintStream out) {
        this.out = out;
    }

    void print(EvidenceChain chain) {
        EvidenceChain.Scan scan = chain.scan();
        line("file      %s (%s, %d bytes)", String.join(", ", scan.files()), scan.mediaType(), scan.bytes());
        line("original  %s", scan.original());
        line(
                "fixity    SHA-256 %s %s",
                scan.record(), scan.intact() ? "holds" : "DOES NOT HOLD; run: undersigned verify");
        chain.pages().forEach(this::page);
        chain.lists().forEach(this::list);
        chain.entries().forEach(this::entry);
    }

    private void page(EvidenceChain.PageRead page) {
        line(
                "page %-4d %s, %d dpi, confidence %.2f%s",
                page.number(),
                page.origin().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                page.dpi(),
                page.confidence(),
                page.unreadable()
                        .map(cause -> "  UNREADABLE: it " + cause.advice())
                        .orElse(""));
        page.notes().forEach(note -> line("          %s", note));
    }

    private void list(EvidenceChain.ListFound list) {
        line(
                "list %-4d %s, %d entries%s%s",
                list.list(),
                list.heading().orElse("without a heading"),
                list.entries(),
                list.complete() ? ", complete" : "",
                list.missingNumbers().isEmpty() ? "" : ", missing " + list.missingNumbers());
        list.evidence().forEach((reason, points) -> line("          %+.2f %s", points, reason));
    }

    private void entry(EvidenceChain.EntryRead entry) {
        Mention mention = entry.mention();
        line("entry %d.%d  %s", mention.list(), mention.position(), mention.asPrinted());
        mention.box()
                .ifPresent(box -> line(
                        "          page %d, pixels %d,%d to %d,%d",
                        mention.page(), box.left(), box.top(), box.right(), box.bottom()));
        mention.words().stream()
                .filter(word -> word.confidence() < SURE || word.printed().isPresent())
                .forEach(word -> line(
                        "          read %s with confidence %.2f%s",
                        word.text(),
                        word.confidence(),
                        word.printed().map(printed -> ", printed " + printed).orElse("")));
        line(
                "  rule    %s%s, confidence %.2f",
                mention.rule(),
                mention.runnerUp().map(second -> "; second: " + second).orElse(""),
                mention.confidence());
        fields(mention);
        entry.resolution().ifPresent(this::resolution);
    }

    private void fields(Mention mention) {
        mention.acronym().ifPresent(value -> line("          acronym %s", value));
        mention.name().ifPresent(value -> line("          name %s", value));
        mention.translation().ifPresent(value -> line("          translation %s", value));
        mention.country().ifPresent(value -> line("          country %s", value));
        mention.person().ifPresent(value -> line("          person %s", value));
        mention.role().ifPresent(value -> line("          role %s", value));
        mention.affiliation().ifPresent(value -> line("          affiliation %s", value));
        mention.group().ifPresent(value -> line("          group %s", value));
    }

    private void resolution(Resolution resolution) {
        line(
                "  %-7s %s, score %.2f",
                resolution.judgement(),
                resolution.organisation().map(ChainReport::named).orElse("no organisation"),
                resolution.score());
        resolution.evidence().forEach(this::evidence);
        for (Resolution.Candidate other : resolution.considered()) {
            line("  not     %s, score %.2f", named(other.organisation()), other.score());
            other.evidence().forEach(this::evidence);
        }
    }

    private void evidence(Evidence evidence) {
        line("          %+.2f %s", evidence.weight(), evidence.reason());
    }

    private static String named(OrganisationRef organisation) {
        return organisation.name() + " (" + organisation.id() + ")";
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
