package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.PersonNames.Likeness;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/**
 * What the columns of a list set as a table hold, told by all cells of a column together: one name in a language that the
 * lexicons hardly know shows little, twenty of them below each other do.
 *
 * @param kinds one for each column; empty where the rows have no common width
 * @param rows how many of the entries are such rows
 */
record ColumnKinds(List<Kind> kinds, int rows) {
    enum Kind {
        PERSON,
        ORGANISATION,
        COUNTRY,
        ROLE,
        ACRONYM,
        OTHER
    }

    private static final int FEWEST = 3;
    /** Of the rows that are as wide as most; of the cells that must look alike to name a column. */
    private static final double MOST = .6;
    /** Of the cells of a column of organisations, in languages of which the lexicons know some words. */
    private static final double SOME = .3;

    ColumnKinds {
        kinds = List.copyOf(kinds);
    }

    static ColumnKinds of(List<String> texts, Vocabulary vocabulary) {
        List<List<String>> rows =
                texts.stream().map(ColumnKinds::cells).filter(r -> r.size() > 1).toList();
        return rows.stream().collect(Collectors.groupingBy(List::size)).values().stream()
                .filter(same -> same.size() >= FEWEST && same.size() >= MOST * rows.size())
                .findFirst()
                .map(same -> new ColumnKinds(
                        new Judge(vocabulary, same).kinds(same.get(0).size()), same.size()))
                .orElse(new ColumnKinds(List.of(), 0));
    }

    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|")) {
            String text = Cut.clean(cell);
            if (!text.isEmpty()) cells.add(text);
        }
        return cells;
    }

    /** The same with dashes for cells where they part persons from what they are or stand for: "CUT – Vagner Freitas – president". */
    static List<String> withCells(List<String> texts, Vocabulary vocabulary) {
        List<String> rows = texts.stream()
                .map(text -> text.indexOf('|') < 0 ? String.join(" | ", Cut.atDashes(text)) : text)
                .toList();
        ColumnKinds kinds = of(rows, vocabulary);
        boolean parted =
                kinds.rows > MOST * texts.size() && kinds.kinds.contains(Kind.PERSON) && kinds.kinds.size() > 2;
        return parted ? rows : texts;
    }

    /** The cell that holds the person of a row whose first name is a person's. */
    Optional<Integer> personFirst() {
        int person = kinds.indexOf(Kind.PERSON);
        boolean behind = person > 0
                && kinds.subList(0, person).stream().anyMatch(k -> k == Kind.ORGANISATION || k == Kind.ACRONYM);
        return person >= 0 && !behind ? Optional.of(person) : Optional.empty();
    }

    Kind of(int column, int width) {
        return !kinds.isEmpty() && width == kinds.size() ? kinds.get(column) : Kind.OTHER;
    }

    /** The first cell of a kind in a row that is as wide as most. */
    Optional<String> cell(Kind kind, List<String> cells) {
        int column = fits(cells) ? kinds.indexOf(kind) : -1;
        return column < 0 ? Optional.empty() : Optional.of(cells.get(column));
    }

    /** Whether a row is built as most are. */
    boolean fits(List<String> cells) {
        return !kinds.isEmpty() && cells.size() == kinds.size();
    }

    /** Looks at the cells of each column. */
    private record Judge(Vocabulary vocabulary, List<List<String>> rows) {
        List<Kind> kinds(int width) {
            List<Kind> kinds = new ArrayList<>();
            for (int column = 0; column < width; column++) kinds.add(plain(column));
            boolean named = kinds.contains(Kind.ORGANISATION) || kinds.contains(Kind.ROLE);
            int person = mostlyKnown(kinds).orElse(named ? kinds.indexOf(Kind.PERSON) : -1);
            for (int column = 0; column < width; column++)
                if (kinds.get(column) == Kind.PERSON && column != person) kinds.set(column, Kind.OTHER);
            return kinds;
        }

        /** The first column of what look like persons that holds some known ones. */
        private Optional<Integer> mostlyKnown(List<Kind> kinds) {
            for (int column = 0; column < kinds.size(); column++)
                if (kinds.get(column) == Kind.PERSON && share(column, c -> likeness(c) == Likeness.KNOWN) >= SOME)
                    return Optional.of(column);
            return Optional.empty();
        }

        private Kind plain(int column) {
            if (share(column, vocabulary.countries()::isCountry) >= MOST) return Kind.COUNTRY;
            if (share(column, Acronyms::isAcronym) >= MOST) return Kind.ACRONYM;
            double organisations = share(column, vocabulary.organisations()::isIn);
            double persons = share(column, c -> likeness(c) != Likeness.NONE && !isOrganisation(c));
            double roles = share(column, c -> vocabulary.roles().isIn(c) && likeness(c) != Likeness.KNOWN);
            boolean offices = share(column, c -> vocabulary.roles().opens(Wording.of(c))) >= MOST;
            if (offices || roles >= MOST && roles > organisations) return Kind.ROLE;
            if (persons >= MOST && organisations < SOME / 2) return Kind.PERSON;
            return organisations >= SOME && organisations > roles ? Kind.ORGANISATION : Kind.OTHER;
        }

        private Likeness likeness(String cell) {
            return vocabulary.persons().likeness(cell);
        }

        private boolean isOrganisation(String cell) {
            return vocabulary.organisations().isIn(cell);
        }

        private double share(int column, Predicate<String> test) {
            return (double) rows.stream()
                            .filter(row -> test.test(row.get(column)))
                            .count()
                    / rows.size();
        }
    }
}
