package org.undersigned.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.Resolution;
import org.undersigned.signatories.Mention;
import org.undersigned.signatories.SignatoryList;
import org.undersigned.structure.ListRole;
import org.undersigned.structure.Section;
import org.undersigned.structure.Statement;

/** A statement with its signatories and their organisations: what extract and export write and what the index holds. */
public record StatementDocument(
        String record,
        List<String> files,
        String language,
        Optional<String> kind,
        Optional<String> title,
        Optional<String> issuer,
        Optional<LocalDate> date,
        Optional<String> dateAsPrinted,
        Optional<LocalDate> signaturesDate,
        boolean openForSignature,
        int pages,
        int pagesUnreadable,
        Origin origin,
        double confidence,
        List<Section> sections,
        List<Listing> signatoryLists,
        List<Signatory> signatories,
        String text) {

    /** A signatory list without its entries. */
    public record Listing(
            ListRole role,
            Optional<String> heading,
            Optional<Integer> declaredTotal,
            boolean numbered,
            boolean complete,
            List<Integer> missingNumbers) {}

    /** A mention with the organisation it was resolved to. */
    public record Signatory(
            int list,
            int position,
            Optional<Integer> printedNumber,
            String asPrinted,
            Mention.Kind kind,
            Optional<String> acronym,
            Optional<String> name,
            Optional<String> translation,
            Optional<String> country,
            Optional<String> countryAsPrinted,
            Optional<String> person,
            Optional<String> role,
            Optional<String> affiliation,
            Optional<String> group,
            Optional<OrganisationRef> organisation,
            Judgement judgement,
            double confidence,
            int page,
            Optional<Box> box) {}

    /** @param resolutions one for each mention of the lists, in their order */
    public static StatementDocument of(
            List<String> files, Statement statement, List<SignatoryList> lists, List<Resolution> resolutions) {
        List<Signatory> signatories = new ArrayList<>();
        for (SignatoryList list : lists)
            for (Mention mention : list.mentions())
                signatories.add(signatory(mention, resolutions.get(signatories.size())));
        return new StatementDocument(
                statement.record(),
                List.copyOf(files),
                statement.language(),
                statement.kind(),
                statement.title(),
                statement.issuer(),
                statement.date(),
                statement.dateAsPrinted(),
                statement.signaturesDate(),
                statement.openForSignature(),
                statement.pages(),
                statement.pagesUnreadable(),
                statement.origin(),
                statement.confidence(),
                statement.sections(),
                lists.stream().map(StatementDocument::listing).toList(),
                List.copyOf(signatories),
                statement.text());
    }

    private static Listing listing(SignatoryList list) {
        return new Listing(
                list.role(),
                list.heading(),
                list.declaredTotal(),
                list.numbered(),
                list.complete(),
                list.missingNumbers());
    }

    private static Signatory signatory(Mention m, Resolution r) {
        return new Signatory(
                m.list(),
                m.position(),
                m.printedNumber(),
                m.asPrinted(),
                m.kind(),
                m.acronym(),
                m.name(),
                m.translation(),
                m.country(),
                m.countryAsPrinted(),
                m.person(),
                m.role(),
                m.affiliation(),
                m.group(),
                r.organisation(),
                r.judgement(),
                m.confidence(),
                m.page(),
                m.box());
    }
}
