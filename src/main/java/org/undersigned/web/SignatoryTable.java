package org.undersigned.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.undersigned.ocr.Box;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.SpreadsheetCell;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementDocument.Signatory;

/** The signatories of one statement as a table for spreadsheets. */
final class SignatoryTable {
    private static final List<String> COLUMNS = List.of(
            "record",
            "list",
            "position",
            "printedNumber",
            "asPrinted",
            "kind",
            "acronym",
            "name",
            "translation",
            "country",
            "person",
            "role",
            "affiliation",
            "group",
            "organisationId",
            "organisationName",
            "judgement",
            "confidence",
            "page",
            "box");

    private SignatoryTable() {}

    static String csv(StatementDocument statement) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Signatory signatory : statement.signatories())
                printer.printRecord(row(statement.record(), signatory).stream()
                        .map(SpreadsheetCell::harmless)
                        .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> row(String record, Signatory s) {
        return List.of(
                record,
                String.valueOf(s.list()),
                String.valueOf(s.position()),
                written(s.printedNumber()),
                s.asPrinted(),
                s.kind().name(),
                written(s.acronym()),
                written(s.name()),
                written(s.translation()),
                written(s.country()),
                written(s.person()),
                written(s.role()),
                written(s.affiliation()),
                written(s.group()),
                written(s.organisation().map(OrganisationRef::id)),
                written(s.organisation().map(OrganisationRef::name)),
                s.judgement().name(),
                String.valueOf(s.confidence()),
                String.valueOf(s.page()),
                s.box().map(SignatoryTable::corners).orElse(""));
    }

    private static String corners(Box box) {
        return box.left() + " " + box.top() + " " + box.right() + " " + box.bottom();
    }

    private static String written(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
