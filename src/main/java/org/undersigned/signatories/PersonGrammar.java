package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Joints;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.PersonNames.Likeness;
import org.undersigned.structure.Script;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads an entry as a person: name, then role, affiliation and country in whatever order they are printed. */
final class PersonGrammar {
    private static final Pattern ROLE_AND_CAPITALS = Pattern.compile("^(.{3,60}?)\\s+(\\p{Lu}{3,}.*)$");
    private static final Pattern SEGMENT =
            Pattern.compile("\\s*[,،，、;|]\\s*|\\s+[-–—]\\s+|\\s*[–—]\\s+|" + Texts.TIGHT_DASH + "|\\s+\\(|\\)\\s*");

    /** The first word, what follows it in small letters, and what begins with a capital or a quote. */
    private static final Pattern ROLE_FIRST =
            Pattern.compile("^(\\p{L}[\\p{Ll}’'-]*(?:\\s+\\p{Ll}[\\p{L}’'-]*)*)\\s+([\\p{Lu}\"“«„].*)$");

    private static final double ROLE_FIRST_SCORE = 2.4;
    private static final double SOME_PERSONS = .25;
    /** In words. */
    private static final int LONGEST_NAME = 3;

    private final Vocabulary vocabulary;
    private final PersonNames names;
    private final UnpartedNames unparted;

    PersonGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.persons();
        this.unparted = new UnpartedNames(vocabulary);
    }

    Optional<Reading> read(String printed, Votes votes) {
        String text = names.withComma(printed);
        return inColumn(text, votes.columns())
                .or(() -> unparted(text, votes))
                .or(() -> roleBehindSeparator(text, votes))
                .or(() -> officeBeforeName(text))
                .or(() -> roleAndOrganisationBeforeName(text))
                .or(() -> roleBeforeName(text))
                .or(() -> described(text))
                .or(() -> ofBody(text, votes))
                .or(() -> roleWithoutSeparator(text));
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
        Fields fields = withTail(Fields.person(person), others);
        return Optional.of(
                new Reading("person in a column", 3, body.isPresent() ? fields.withAffiliation(body) : fields));
    }

    private Optional<Reading> unparted(String text, Votes votes) {
        if (!votes.leavesRolesUnparted()) return Optional.empty();
        return unparted.beforeRole(text)
                .or(() -> unparted.beforeBody(text))
                .map(split -> new Reading(
                        "person before role", 3.2, withTail(Fields.person(split.name()), split.rest())));
    }

    private Optional<Reading> roleBehindSeparator(String text, Votes votes) {
        String head = Cut.head(text);
        String tail = Texts.strip(text.substring(Math.min(head.length(), text.length())), " ,،，、:|–—-;");
        Likeness likeness = names.likeness(head);
        int behind = head.lastIndexOf(' ');
        if (behind > 0 && isRoleBehind(head.substring(behind + 1))) {
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
        return Optional.of(new Reading("person", score, withTail(Fields.person(head), tail)));
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
    private Optional<Reading> roleAndOrganisationBeforeName(String text) {
        int start = names.startOfNameBehindRole(text);
        if (start == 0) return Optional.empty();
        List<String> roles = new ArrayList<>();
        List<String> affiliations = new ArrayList<>();
        splitRole(Texts.strip(text.substring(0, start), " ,"), roles, affiliations);
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
                    "role before person", 2, withTail(Fields.person(name), tail).withRole(Optional.of(role))));
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
                withTail(Fields.person(head), tail).withRole(Optional.of(text.substring(0, name)))));
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
                    new Reading("person and role", 1.7, withTail(Fields.person(Texts.strip(name, ",")), tail)));
        }
        return Optional.empty();
    }

    private boolean isRole(String text) {
        return !text.isEmpty() && vocabulary.roles().isIn(text);
    }

    private Fields withTail(Fields start, String tail) {
        Fields fields = start;
        List<String> roles = new ArrayList<>();
        List<String> affiliations = new ArrayList<>();
        for (String part : segments(tail)) {
            if (vocabulary.isBehindNames(part) && !isRole(part)) continue;
            boolean country = fields.countryAsPrinted().isEmpty()
                    && vocabulary.countries().isCountry(part);
            if (country)
                fields = fields.withCountry(part, vocabulary.countries().code(part));
            else if (isRole(part) && (roles.isEmpty() || opensOrEndsAsRole(part))) splitRole(part, roles, affiliations);
            else if (Character.isLowerCase(part.codePointAt(0))
                    && !vocabulary.organisations().isIn(part)) roles.add(part);
            else affiliations.add(part);
        }
        Optional<String> affiliation =
                affiliations.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", affiliations));
        Optional<String> role = roles.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", roles));
        return fields.withRole(role).withAffiliation(affiliation);
    }

    /** Behind a role, "Institute of Economists" is where, "former secretary" what else. */
    private boolean opensOrEndsAsRole(String part) {
        Wording words = Wording.of(part);
        boolean body = vocabulary.organisations().isIn(words);
        return vocabulary.roles().opens(words)
                || !body
                        && vocabulary.roles().isIn(words.printed(words.size() - 1))
                        && Character.isLowerCase(part.codePointAt(0));
    }

    /** "MEP" is what a person is, "PhD" is not. */
    private boolean isRoleBehind(String word) {
        return vocabulary.isBehindNames(word) && isRole(word) && Acronyms.isAcronym(word);
    }

    private static List<String> segments(String tail) {
        List<String> segments = new ArrayList<>();
        for (String part : SEGMENT.split(tail)) {
            String bare = Texts.strip(part, " .,()");
            if (!bare.isEmpty()) segments.add(bare);
        }
        return segments;
    }

    /** "président des Amis de la Terre", "Segretario generale CGIL", "Presidente Legambiente". */
    private void splitRole(String part, List<String> roles, List<String> affiliations) {
        Matcher partitive = Joints.BEHIND_ROLE.matcher(part);
        if (partitive.matches()
                && isRole(partitive.group(1))
                && !vocabulary.organisations().isIn(partitive.group(1))
                && Script.startsLikeName(partitive.group(2))) {
            roles.add(partitive.group(1));
            affiliations.add(partitive.group(2));
            return;
        }
        Matcher first = ROLE_FIRST.matcher(part);
        if (first.matches() && isRole(first.group(1))) {
            int at = first.start(2) + lengthOfRanks(first.group(2));
            if (at < part.length() && isBody(first.group(1), part.substring(at))) {
                roles.add(part.substring(0, at).strip());
                affiliations.add(part.substring(at));
                return;
            }
        }
        Matcher capitals = ROLE_AND_CAPITALS.matcher(part);
        if (capitals.matches() && isRole(capitals.group(1))) {
            roles.add(capitals.group(1));
            affiliations.add(capitals.group(2));
            return;
        }
        roles.add(part);
    }

    /** "Nazionale ANPI": the rank is part of the role. */
    private int lengthOfRanks(String text) {
        Wording words = Wording.of(text);
        int n = 0;
        while (n < words.size() && vocabulary.isRank(words.word(n))) n++;
        return n == words.size() ? text.length() : words.tokens().get(n).from();
    }

    /** What stands with a capital behind a role: behind one in small letters the name of a body, else only what is known as one. */
    private boolean isBody(String role, String text) {
        if (vocabulary.roles().opens(Wording.of(text))) return false;
        boolean small = Character.isLowerCase(role.codePointAt(0));
        return small || vocabulary.organisations().isIn(text) || Acronyms.isAcronym(text.split(" ", 2)[0]);
    }
}
