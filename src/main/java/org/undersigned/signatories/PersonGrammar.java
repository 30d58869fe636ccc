package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Joints;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.PersonNames.Likeness;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads an entry as a person: name, then role, affiliation and country in whatever order they are printed. */
final class PersonGrammar {
    private static final double ROLE_FIRST_SCORE = 2.4;
    private static final double SOME_PERSONS = .25;
    private static final double MOST_PERSONS = .5;
    private static final double MANY_UNPARTED = .25;
    /** In words. */
    private static final int LONGEST_NAME = 3;

    private final Vocabulary vocabulary;
    private final PersonNames names;
    private final UnpartedNames unparted;
    private final PersonDetails details;

    PersonGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.persons();
        this.unparted = new UnpartedNames(vocabulary);
        this.details = new PersonDetails(vocabulary);
    }

    Optional<Reading> read(String printed, Votes votes) {
        String text = names.withComma(printed);
        return inColumn(text, votes.columns())
                .or(() -> unparted(text, votes))
                .or(() -> roleBehindSeparator(text, votes))
                .or(() -> officeBeforeName(text))
                .or(() -> roleAndOrganisationBeforeName(text, votes))
                .or(() -> roleBeforeName(text))
                .or(() -> described(text))
                .or(() -> ofBody(text, votes))
                .or(() -> roleWithoutSeparator(text))
                .or(() -> byHabit(text, votes));
    }

    /** Where most entries are persons, so is what is built like one. */
    private Optional<Reading> byHabit(String text, Votes votes) {
        if (votes.knownPersons() < MOST_PERSONS) return Optional.empty();
        String head = Cut.head(text);
        String tail = Texts.strip(text.substring(head.length()), " ,،，、:|–—-;");
        boolean person =
                names.isBuiltLikeName(head) && !vocabulary.organisations().isIn(tail);
        return person
                ? Optional.of(new Reading("person among persons", 1.2, details.read(Fields.person(head), tail)))
                : Optional.empty();
    }

    /** "Okello Ouma | Kenya | Homa Bay Union" in a table whose first names are persons. */
    private Optional<Reading> inColumn(String row, ColumnKinds columns) {
        List<String> cells = ColumnKinds.cells(row);
        if (columns.personFirst().isEmpty() || !columns.fits(cells)) return Optional.empty();
        String person = cells.get(columns.personFirst().get());
        Optional<String> body = columns.cell(ColumnKinds.Kind.ORGANISATION, cells);
        String others = cells.stream()
                .filter(cell -> !cell.equals(person) && !body.equals(Optional.of(cell)))
                .collect(Collectors.joining(" | "));
        if (vocabulary.organisations().isIn(person) || names.likeness(person) == Likeness.NONE) return Optional.empty();
        Fields fields = details.read(Fields.person(person), others);
        return Optional.of(
                new Reading("person in a column", 3, body.isPresent() ? fields.withAffiliation(body) : fields));
    }

    private Optional<Reading> unparted(String text, Votes votes) {
        if (!votes.leavesRolesUnparted()) return Optional.empty();
        boolean usual = votes.unparted() >= MANY_UNPARTED;
        return unparted.beforeRole(text)
                .or(() -> usual ? unparted.behindTwoNames(text) : Optional.empty())
                .or(() -> unparted.beforeBody(text))
                .map(split -> new Reading(
                        "person before role", 3.2, details.read(Fields.person(split.name()), split.rest())));
    }

    private Optional<Reading> roleBehindSeparator(String text, Votes votes) {
        String head = Cut.head(text);
        String tail = Texts.strip(text.substring(Math.min(head.length(), text.length())), " ,،，、:|–—-;");
        Likeness likeness = names.likeness(head);
        int behind = head.lastIndexOf(' ');
        if (behind > 0 && details.isRoleBehind(head.substring(behind + 1))) {
            tail = tail.isEmpty() ? head.substring(behind + 1) : head.substring(behind + 1) + ", " + tail;
            head = head.substring(0, behind);
        }
        int office = names.startOfNameBehindRole(head);
        boolean officeFirst = office > 0 && names.isInitialled(head.substring(office));
        if (likeness == Likeness.NONE || officeFirst) return Optional.empty();
        boolean role = isRole(tail);
        boolean sure = likeness == Likeness.KNOWN
                || isDescribed(head, tail)
                || role && !tail.isEmpty() && !vocabulary.organisations().isIn(head);
        if (!sure && votes.persons() < .5) return Optional.empty();
        if (!sure && Acronyms.isAcronym(tail) && votes.persons() < .7) return Optional.empty();
        boolean lonely = votes.size() >= 10 && votes.knownPersons() < .08 && !role;
        double score = (sure ? 1.9 : 1.2)
                + (role ? .5 : 0)
                + votes.persons()
                - (lonely ? 2 : 0)
                - (lacksPersons(votes, tail) ? .9 : 0);
        return Optional.of(new Reading("person", score, details.read(Fields.person(head), tail)));
    }

    /** "Bambang Nugroho, petani": two or three names, and in small letters what the person does, known or not. */
    private boolean isDescribed(String head, String tail) {
        int words = head.split(" ").length;
        boolean small = tail.length() > 4
                && Character.isLowerCase(tail.codePointAt(0))
                && tail.indexOf('.') < 0
                && tail.split(" ").length <= 4;
        return small
                && words >= 2
                && words <= 3
                && !vocabulary.organisations().isIn(head)
                && !vocabulary.organisations().isIn(tail)
                && !Acronyms.isAcronym(head.substring(head.lastIndexOf(' ') + 1));
    }

    /** In a list of organisations a given name alone proves little: "Victoria Bar". */
    private static boolean lacksPersons(Votes votes, String tail) {
        return votes.knownPersons() < .15 && votes.size() >= 6 && (tail.isEmpty() || Acronyms.isAcronym(tail));
    }

    /** "председатель Владимирского РО ОГФ Алексей Шляпужников": role, organisation, name. */
    private Optional<Reading> roleAndOrganisationBeforeName(String text, Votes votes) {
        int known = names.startOfNameBehindRole(text);
        boolean alike = known == 0 && votes.behindRoles() >= SOME_PERSONS && names.isTitled(text);
        int start = alike ? text.lastIndexOf(' ', text.lastIndexOf(' ') - 1) + 1 : known;
        if (start == 0) return Optional.empty();
        List<String> roles = new ArrayList<>();
        List<String> affiliations = new ArrayList<>();
        details.splitRole(Texts.strip(text.substring(0, start), " ,"), roles, affiliations);
        Fields person = Fields.person(Texts.strip(text.substring(start), " ,;"))
                .withRole(Optional.of(roles.get(0)))
                .withAffiliation(affiliations.stream().findFirst());
        return Optional.of(new Reading("role and organisation before person", ROLE_FIRST_SCORE, person));
    }

    /** "Minister for Foreign Affairs of Japan, Fumio Kishida". */
    private Optional<Reading> officeBeforeName(String text) {
        int comma = text.lastIndexOf(',');
        if (comma < 0) return Optional.empty();
        String office = text.substring(0, comma).strip();
        String name = text.substring(comma + 1).strip();
        boolean holder = names.likeness(name) != Likeness.NONE
                && !vocabulary.organisations().isIn(name);
        if (!holder || !vocabulary.roles().opens(Wording.of(office))) return Optional.empty();
        return Optional.of(
                new Reading("office before person", 2.2, Fields.person(name).withRole(Optional.of(office))));
    }

    /** "the theologian Margot Käßmann". */
    private Optional<Reading> roleBeforeName(String text) {
        String head = Cut.head(text);
        String[] words = Texts.apart(head);
        if (vocabulary.organisations().isIn(words[0])) return Optional.empty();
        for (int i = Math.max(1, words.length - LONGEST_NAME); i < words.length - 1; i++) {
            if (!vocabulary.firstNames().isIn(words[i])
                    && !vocabulary.honorifics().isIn(words[i])) continue;
            String name = String.join(" ", Arrays.copyOfRange(words, i, words.length));
            String role = String.join(" ", Arrays.copyOfRange(words, 0, i));
            if (!isRole(role) || names.likeness(name) != Likeness.KNOWN) continue;
            String tail = Texts.strip(text.substring(head.length()), " ,()–-");
            return Optional.of(new Reading(
                    "role before person",
                    2,
                    details.read(Fields.person(name), tail).withRole(Optional.of(role))));
        }
        return Optional.empty();
    }

    /** "la bloguera Yoani Sánchez": small letters say what the person is, known as a role or not. */
    private Optional<Reading> described(String text) {
        int name = names.startOfDescribed(text);
        if (name == 0) return Optional.empty();
        String head = Cut.head(text.substring(name));
        String tail = Texts.strip(text.substring(name + head.length()), " ,،，、:|–—-;()");
        return Optional.of(new Reading(
                "description before person",
                2,
                details.read(Fields.person(head), tail).withRole(Optional.of(text.substring(0, name)))));
    }

    /** "Peter Grohmann vom Bürgerprojekt Die Anstifter". */
    private Optional<Reading> ofBody(String text, Votes votes) {
        Matcher tied = Joints.BEHIND_ROLE.matcher(text);
        boolean person = tied.matches()
                && mayBePerson(tied.group(1), votes)
                && !vocabulary.organisations().isIn(tied.group(1))
                && vocabulary.organisations().isIn(tied.group(2));
        return person
                ? Optional.of(new Reading(
                        "person of a body",
                        2,
                        Fields.person(tied.group(1)).withAffiliation(Optional.of(tied.group(2)))))
                : Optional.empty();
    }

    /** Where several persons sign, what is built like the name of one is one. */
    private boolean mayBePerson(String text, Votes votes) {
        Likeness likeness = names.likeness(text);
        return likeness == Likeness.KNOWN || likeness == Likeness.SHAPE && votes.persons() >= SOME_PERSONS;
    }

    /** "Jane Doe Professor of Law": a known name, then a role without a separator. */
    private Optional<Reading> roleWithoutSeparator(String text) {
        String[] words = Texts.apart(text);
        for (int n = 2; n <= 3 && n < words.length - 1; n++) {
            String name = String.join(" ", Arrays.copyOfRange(words, 0, n));
            String next = String.join(" ", Arrays.copyOfRange(words, n, Math.min(words.length, n + 2)));
            if (!isRole(next) || names.likeness(name) != Likeness.KNOWN) continue;
            String tail = String.join(" ", Arrays.copyOfRange(words, n, words.length));
            return Optional.of(
                    new Reading("person and role", 1.7, details.read(Fields.person(Texts.strip(name, ",")), tail)));
        }
        return Optional.empty();
    }

    private boolean isRole(String text) {
        return !text.isEmpty() && vocabulary.roles().isIn(text);
    }
}
