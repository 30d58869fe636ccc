package org.undersigned.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.signatories.Mention;
import org.undersigned.structure.ListRole;

/** Who signed what: one signatory entry of one statement, a document of the index signatures and a line of its export. */
public record SignatureRow(
        String record,
        Optional<String> statementTitle,
        String statementLanguage,
        Optional<LocalDate> day,
        Optional<Integer> year,
        int list,
        ListRole listRole,
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
        Optional<String> organisationId,
        Optional<String> organisationName,
        Judgement judgement,
        double confidence,
        int page,
        Optional<Box> box) {
    static List<SignatureRow> of(StatementDocument statement) {
        return statement.signatories().stream().map(s -> of(statement, s)).toList();
    }

    private static SignatureRow of(StatementDocument statement, Signatory s) {
        Optional<LocalDate> day = StatementRow.day(statement);
        return new SignatureRow(
                statement.record(),
                statement.title(),
                statement.language(),
                day,
                day.map(LocalDate::getYear),
                s.list(),
                StatementRow.role(statement, s),
                s.position(),
                s.printedNumber(),
                s.asPrinted(),
                s.kind(),
                s.acronym(),
                s.name(),
                s.translation(),
                s.country(),
                s.countryAsPrinted(),
                s.person(),
                s.role(),
                s.affiliation(),
                s.group(),
                s.organisation().map(OrganisationRef::id),
                s.organisation().map(OrganisationRef::name),
                s.judgement(),
                s.confidence(),
                s.page(),
                s.box());
    }

    /** The same entry has the same id in every run, so a second one overwrites. */
    static String id(String record, int list, int position) {
        return record + "/" + list + "/" + position;
    }

    String documentId() {
        return id(record, list, position);
    }
}
