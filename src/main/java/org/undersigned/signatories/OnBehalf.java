package org.undersigned.signatories;

import java.util.Arrays;
import java.util.List;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.Vocabulary;

/** Rows that begin with a person and end with an organisation: where the statement says that organisations sign it, the person does so for one. */
final class OnBehalf {
    private final Vocabulary vocabulary;
    private final boolean bodiesSign;

    private OnBehalf(Vocabulary vocabulary, boolean bodiesSign) {
        this.vocabulary = vocabulary;
        this.bodiesSign = bodiesSign;
    }

    static OnBehalf in(String statement, Vocabulary vocabulary) {
        return new OnBehalf(vocabulary, vocabulary.signingBodies().areSaidToSign(statement));
    }

    boolean isSigned(String row, ColumnKinds columns) {
        if (!bodiesSign || row.indexOf('|') < 0) return false;
        List<String> cells = ColumnKinds.cells(row);
        if (columns.personFirst().isPresent()
                && columns.cell(ColumnKinds.Kind.ORGANISATION, cells).isPresent()) return true;
        return cells.size() > 1
                && vocabulary.persons().likeness(Cut.head(cells.get(0))) != PersonNames.Likeness.NONE
                && isBody(cells.get(cells.size() - 1));
    }

    private boolean isBody(String cell) {
        return vocabulary.organisations().isIn(cell)
                || Arrays.stream(cell.split("[\\s,]+")).anyMatch(vocabulary::isLegalForm);
    }
}
