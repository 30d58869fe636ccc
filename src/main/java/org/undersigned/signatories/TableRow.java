package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads the cells of a row, or the lines of a signature block, each by what it looks like. */
final class TableRow {
    private static final int SHORTEST_NAME = 8;

    private final Vocabulary vocabulary;
    private final PersonNames persons;

    TableRow(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.persons = vocabulary.persons();
    }

    Fields read(Fields start, String row, ColumnKinds columns) {
        Fields fields = start;
        List<String> names = new ArrayList<>();
        List<String> cells = ColumnKinds.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text.matches("\\W*\\d+\\W*")) continue;
            Optional<Fields> read = inColumn(fields, text, columns.of(i, cells.size()));
            if (read.isEmpty()) names.add(text);
            fields = read.orElse(fields);
        }
        fields = withHolder(fields, names);
        names.sort((a, b) -> Boolean.compare(isOrganisation(b), isOrganisation(a)));
        boolean translated = names.size() > 1 && names.get(0).length() > SHORTEST_NAME && isOrganisation(names.get(1));
        if (translated && fields.translation().isEmpty()) fields = fields.withTranslation(names.get(1));
        return fields.withName(names.isEmpty() ? "" : names.get(0));
    }

    /** A role is somebody's: of the names left the first behind another that may be a person, else it is a name itself. */
    private Fields withHolder(Fields fields, List<String> names) {
        if (fields.person().isPresent() || fields.role().isEmpty()) return fields;
        Optional<String> behind =
                names.stream().skip(1).filter(this::mayBePerson).findFirst();
        Optional<String> person = behind.or(() -> names.stream()
                .limit(names.size() > 1 ? 1 : 0)
                .filter(this::mayBePerson)
                .findFirst());
        person.ifPresent(names::remove);
        if (person.isPresent()) return fields.withPerson(person.get());
        names.add(0, fields.role().get());
        return fields.withRole(Optional.empty());
    }

    /** What the cells above and below make of this one; what is no name, or nothing. */
    private Optional<Fields> inColumn(Fields fields, String text, ColumnKinds.Kind kind) {
        boolean person = kind == ColumnKinds.Kind.PERSON && fields.person().isEmpty() && mayBePerson(text);
        if (person && !isOrganisation(text)) return Optional.of(fields.withPerson(text));
        if (kind == ColumnKinds.Kind.ROLE && fields.role().isEmpty())
            return personAndRole(fields, text).or(() -> Optional.of(fields.withRole(Optional.of(text))));
        boolean body =
                kind == ColumnKinds.Kind.ORGANISATION && !vocabulary.countries().isCountry(text);
        return body ? Optional.empty() : detail(fields, text);
    }

    private boolean mayBePerson(String name) {
        return persons.likeness(name) != PersonNames.Likeness.NONE;
    }

    /** What is no name of an organisation. */
    private Optional<Fields> detail(Fields fields, String text) {
        if (fields.countryAsPrinted().isEmpty() && vocabulary.countries().isCountry(text))
            return Optional.of(fields.withCountry(text, vocabulary.countries().code(text)));
        if (fields.role().isEmpty() && isNothingButRole(text)) return Optional.of(fields.withRole(Optional.of(text)));
        if (fields.acronym().isEmpty() && Acronyms.isAcronym(text)) return Optional.of(fields.withAcronym(text));
        Optional<Fields> both = personAndRole(fields, text);
        if (both.isPresent()) return both;
        boolean person = fields.person().isEmpty() && persons.likeness(text) == PersonNames.Likeness.KNOWN;
        if (isOrganisation(text) && !(person && !vocabulary.organisations().isIn(lastWord(text))))
            return Optional.empty();
        if (person) return Optional.of(fields.withPerson(text));
        boolean role = fields.role().isEmpty() && vocabulary.roles().isIn(text);
        return role ? Optional.of(fields.withRole(Optional.of(text))) : Optional.empty();
    }

    /** "CEO" is no acronym of a name, nor is "Geschäftsführender Gesellschafter" a body. */
    private boolean isNothingButRole(String text) {
        Wording words = Wording.of(text);
        return words.size() > 0
                && words.tokens().stream().allMatch(word -> vocabulary.roles().hasWord(word.folded()));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** "Hannelore Wiegratz, Vorsitzende". */
    private Optional<Fields> personAndRole(Fields fields, String text) {
        String head = Cut.head(text);
        String tail = Texts.strip(text.substring(head.length()), " ,:()–-");
        boolean person = fields.person().isEmpty()
                && !tail.isEmpty()
                && vocabulary.roles().isIn(tail);
        return person && persons.likeness(head) != PersonNames.Likeness.NONE
                ? Optional.of(fields.withPerson(head).withRole(Optional.of(tail)))
                : Optional.empty();
    }

    private boolean isOrganisation(String text) {
        return vocabulary.organisations().isIn(text);
    }
}
