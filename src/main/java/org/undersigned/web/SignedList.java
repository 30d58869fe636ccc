package org.undersigned.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementDocument.Listing;
import org.undersigned.search.StatementDocument.Signatory;
import org.undersigned.structure.ListRole;

/** A signatory list with its entries, as a statement's page shows it. */
record SignedList(int number, Optional<Listing> listing, List<Signatory> entries) {
    SignedList {
        entries = List.copyOf(entries);
    }

    static List<SignedList> of(StatementDocument statement) {
        Map<Integer, List<Signatory>> byList = statement.signatories().stream()
                .collect(Collectors.groupingBy(Signatory::list, TreeMap::new, Collectors.toList()));
        for (int number = 1; number <= statement.signatoryLists().size(); number++)
            byList.putIfAbsent(number, List.of());
        return byList.entrySet().stream()
                .map(list -> new SignedList(list.getKey(), listing(statement, list.getKey()), list.getValue()))
                .toList();
    }

    private static Optional<Listing> listing(StatementDocument statement, int number) {
        return number >= 1 && number <= statement.signatoryLists().size()
                ? Optional.of(statement.signatoryLists().get(number - 1))
                : Optional.empty();
    }

    public List<Integer> missingNumbers() {
        return listing.map(Listing::missingNumbers).orElse(List.of());
    }

    /** The text says how many there are, and so many were not found. */
    public boolean differsFromDeclared() {
        return listing.flatMap(Listing::declaredTotal)
                .filter(total -> total != entries.size())
                .isPresent();
    }

    public boolean isParticipants() {
        return listing.filter(list -> list.role() == ListRole.PARTICIPANTS).isPresent();
    }

    public Optional<String> heading() {
        return listing.flatMap(Listing::heading);
    }

    public Optional<Integer> declaredTotal() {
        return listing.flatMap(Listing::declaredTotal);
    }

    /** There is something to check the list by, and it holds. */
    public boolean addsUp() {
        return listing.filter(Listing::complete).isPresent()
                && !entries.isEmpty()
                && !differsFromDeclared()
                && (isNumbered() || declaredTotal().isPresent());
    }

    public boolean isNumbered() {
        return listing.filter(Listing::numbered).isPresent();
    }

    public boolean hasCountries() {
        return entries.stream().anyMatch(entry -> entry.country().isPresent());
    }
}
