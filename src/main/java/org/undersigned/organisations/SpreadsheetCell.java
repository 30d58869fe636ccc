package org.undersigned.organisations;

import java.util.regex.Pattern;

/**
 * A text as a cell of a CSV file that may be opened in a spreadsheet. What it would take for a formula gets an apostrophe, as OWASP
 * advises: the text is foreign, and a formula can send the sheet elsewhere. Everything else stays as it is.
 */
public final class SpreadsheetCell {
    /** With the full-width forms, which some spreadsheets take for the same. One apostrophe before them more, so that it can be undone. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was made harmless, as it was. */
    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
