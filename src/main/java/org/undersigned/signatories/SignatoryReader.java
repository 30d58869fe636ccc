package org.undersigned.signatories;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Word;
import org.undersigned.structure.RawEntry;
import org.undersigned.structure.Script;
import org.undersigned.structure.SignatoryRegion;
import org.undersigned.structure.Statement;
import org.undersigned.structure.Subdivisions;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;

/** Reads the signatory lists of a statement: several readings of each entry compete, the list as a whole votes. */
public final class SignatoryReader {
    /** Part of the fingerprint of this stage: changes with every rule or table. */
    public static final String VERSION = "11";

    /** A list of states prints little else. */
    private static final double MOSTLY_STATES = .5;

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final OrganisationGrammar organisations = new OrganisationGrammar(vocabulary);
    private final MisreadAcronyms misread = new MisreadAcronyms(vocabulary);
    private final PersonGrammar persons = new PersonGrammar(vocabulary);

    public List<SignatoryList> read(Statement statement) {
        return read(statement, Rereading.none());
    }

    /** The same; where numbers are missing in a list, the band of the page is read again. */
    public List<SignatoryList> read(Statement statement, Rereading rereading) {
        List<SignatoryList> lists = new ArrayList<>();
        OnBehalf behalf = OnBehalf.in(statement.text(), vocabulary);
        for (SignatoryRegion region : statement.regions()) lists.add(read(region, lists.size() + 1, rereading, behalf));
        return lists;
    }

    private SignatoryList read(SignatoryRegion region, int list, Rereading rereading, OnBehalf behalf) {
        Gaps gaps = new Gaps(rereading);
        List<RawEntry> entries = gaps.close(region.entries());
        List<String> texts = texts(entries);
        Optional<Subdivisions.Country> home = vocabulary.subdivisions().of(texts);
        if (home.isPresent()) texts = withoutSubdivisions(texts, home.get());
        Votes votes = Votes.of(texts, vocabulary);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            RawEntry entry = entries.get(i);
            mentions.add(mention(list, mentions.size() + 1, entry, readings(texts.get(i), entry, votes, behalf)));
        }
        Numbering numbering = Numbering.of(entries);
        boolean total = region.declaredTotal().map(n -> n == mentions.size()).orElse(true);
        boolean complete = numbering.missing().isEmpty() && total;
        return new SignatoryList(
                region.role(),
                region.heading(),
                region.declaredTotal(),
                numbering.numbered(),
                complete,
                numbering.missing(),
                Note.of(region.declaredTotal(), mentions.size(), numbering, gaps.closed()),
                mentions);
    }

    private static List<String> withoutSubdivisions(List<String> texts, Subdivisions.Country home) {
        return texts.stream().map(text -> home.peel(text).orElse(text)).toList();
    }

    private List<String> texts(List<RawEntry> entries) {
        List<String> texts = FootnoteNumbers.without(entries.stream()
                .map(e -> Cut.clean(vocabulary.contacts().without(e.content())))
                .toList());
        boolean latin = Script.main(String.join(" ", texts)) == UnicodeScript.LATIN;
        List<String> repaired =
                latin ? texts.stream().map(Homoglyphs::inLatinList).toList() : texts;
        return ColumnKinds.withCells(repaired, vocabulary);
    }

    /** All readings of an entry, the best first. */
    private List<Reading> readings(String text, RawEntry entry, Votes votes, OnBehalf behalf) {
        List<Reading> readings = new ArrayList<>();
        if (votes.states() > MOSTLY_STATES)
            vocabulary
                    .countries()
                    .code(text)
                    .or(() -> vocabulary.countries().misread(text))
                    .ifPresent(code -> readings.add(new Reading("state", 3, Fields.state(text, code))));
        if (!behalf.isSigned(text, votes.columns()))
            persons.read(text, votes).map(r -> underHeading(r, entry)).ifPresent(readings::add);
        readings.addAll(organisations.read(text, votes, groupCountry(entry)));
        readings.removeIf(r -> r.fields().isEmpty());
        if (readings.isEmpty())
            readings.add(new Reading("as printed", 0, Fields.organisation().withName(text)));
        readings.sort(Comparator.comparingDouble(Reading::score).reversed());
        return readings;
    }

    /** Under "Organisations:" a person is unlikely. */
    private Reading underHeading(Reading person, RawEntry entry) {
        boolean organisations =
                entry.group().filter(vocabulary.organisations()::isIn).isPresent();
        return organisations ? new Reading(person.rule(), person.score() - 1, person.fields()) : person;
    }

    private Optional<String> groupCountry(RawEntry entry) {
        return entry.group().map(g -> Texts.strip(g, " :.")).filter(vocabulary.countries()::isCountry);
    }

    private Mention mention(int list, int position, RawEntry entry, List<Reading> readings) {
        Reading best = readings.get(0);
        Fields fields = withoutTitles(misread.mended(best.fields(), entry));
        Optional<String> second =
                readings.stream().skip(1).map(SignatoryReader::describe).findFirst();
        return new Mention(
                list,
                position,
                entry.printedNumber(),
                entry.text(),
                fields.kind(),
                fields.acronym(),
                fields.name(),
                fields.translation(),
                fields.country(),
                fields.countryAsPrinted(),
                fields.person(),
                fields.role(),
                fields.affiliation(),
                entry.group(),
                confidence(readings, entry.words()),
                entry.page(),
                entry.box(),
                entry.words(),
                best.rule(),
                second);
    }

    /** The person is named without titles; with them the name stays as it is printed. */
    private Fields withoutTitles(Fields fields) {
        if (fields.person().isEmpty()) return fields;
        String printed = fields.person().get();
        String bare = vocabulary.persons().withoutTitles(printed);
        if (bare.equals(printed)) return fields;
        Fields person = fields.withPerson(bare);
        return fields.kind() == Mention.Kind.PERSON && fields.name().isEmpty() ? person.withName(printed) : person;
    }

    private static String describe(Reading reading) {
        Fields f = reading.fields();
        List<String> parts = new ArrayList<>(List.of(reading.rule()));
        f.acronym().ifPresent(a -> parts.add("acronym " + a));
        f.person().ifPresent(p -> parts.add("person " + p));
        f.name().ifPresent(n -> parts.add("name " + n));
        return String.join(", ", parts);
    }

    /** How far the reading leads before the next, times how well its words were read. */
    private static double confidence(List<Reading> readings, List<Word> words) {
        double best = readings.get(0).score();
        double lead = readings.size() > 1 ? best - readings.get(1).score() : 1;
        double reading = 1 / (1 + Math.exp(-(best + Math.min(1, lead))));
        double legible = words.stream().mapToDouble(Word::confidence).average().orElse(1);
        return Math.round(reading * legible * 1000) / 1000.0;
    }
}
