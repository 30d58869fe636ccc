package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Signs;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads an entry as an organisation: country and brackets from the end, the acronym from wherever it stands best. */
final class OrganisationGrammar {
    /** Fewer such entries, as "UGT Catalunya", are names. */
    private static final double MANY_ALONE = .2;

    private static final int SHORTEST_NAME = 6;
    private static final Pattern COUNTRY_FIRST =
            Pattern.compile("^([^:–—|,-]{3,40}?)(\\s*[:|,]\\s*|\\s+[-–—]\\s+)(\\S.*)$");
    private static final Signs PARTING = Signs.of(":|,-–—");
    private static final Signs APOSTROPHES = Signs.of("'’");
    private static final Pattern LOOSE_START = Pattern.compile("^[,/]+");
    private static final Pattern POSSESSIVE = Pattern.compile("^(.{3,30}?)['’]s\\s+(.+)$");
    private final Vocabulary vocabulary;
    private final Represented represented;
    private final Brackets brackets;
    private final Towns towns;
    private final TableRow rows;
    private final DashedAcronym dashed;
    private final CountryTail countries;
    private final LeadingAcronym leading;

    OrganisationGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.represented = new Represented(vocabulary);
        this.brackets = new Brackets(vocabulary);
        this.towns = new Towns(vocabulary);
        this.rows = new TableRow(vocabulary);
        this.dashed = new DashedAcronym(vocabulary, brackets);
        this.countries = new CountryTail(vocabulary);
        this.leading = new LeadingAcronym(vocabulary, brackets, countries);
    }

    List<Reading> read(String text, Votes votes, Optional<String> groupCountry) {
        Optional<Reading> chapter = Chapter.read(text, votes, vocabulary);
        if (chapter.isPresent()) return List.of(chapter.get());
        Optional<Matcher> first = countryFirst(text, votes);
        if (first.isPresent()) {
            String printed = first.get().group(1).strip();
            return readRest(
                    first.get().group(3),
                    votes,
                    Fields.organisation()
                            .withCountry(printed, vocabulary.countries().code(printed)));
        }
        Fields fields = groupCountry
                .map(g -> Fields.organisation()
                        .withCountry(g, vocabulary.countries().code(g)))
                .orElse(Fields.organisation());
        return readRest(text, votes, fields);
    }

    private Optional<Matcher> countryFirst(String text, Votes votes) {
        if (!PARTING.in(text)) return Optional.empty();
        Matcher m = COUNTRY_FIRST.matcher(text);
        if (!m.matches()
                || !vocabulary.countries().isCountry(m.group(1))
                || vocabulary.countries().isCountry(m.group(3))) return Optional.empty();
        return m.group(2).contains(":") || votes.countryFirst() > .4 ? Optional.of(m) : Optional.empty();
    }

    /** All ways to find the acronym, each scored by how well the name spells it and by the habit of the list. */
    private List<Reading> readRest(String text, Votes votes, Fields start) {
        Fields fields = text.contains("|") ? rows.read(start, text, votes.columns()) : start.withName(text);
        Tail tail = inTwoLanguages(new Tail(fields, fields.name().orElse("")), votes);
        tail = peelTown(countries.peel(tail, votes), votes);
        List<Reading> readings = new ArrayList<>();
        leading.read(tail, votes).ifPresent(readings::add);
        readings.add(acronymBehind(tail, votes));
        return readings.stream().map(r -> finish(r, votes)).toList();
    }

    /** "Conseil des aînés / Council of Elders": in a list of such pairs the second is the translation; two scripts tell it without a sign. */
    private static Tail inTwoLanguages(Tail tail, Votes votes) {
        if (tail.fields().translation().isPresent()) return tail;
        Optional<TwoScripts> scripts = TwoScripts.of(tail.rest());
        if (scripts.isPresent())
            return new Tail(scripts.get().in(tail.fields()), scripts.get().name());
        Optional<String> twice = Ballot.twice(tail.rest());
        if (twice.isPresent()) return new Tail(tail.fields(), twice.get());
        if (!votes.isBilingual()) return tail;
        return Ballot.pair(tail.rest())
                .map(pair -> new Tail(tail.fields().withTranslation(pair.get(1)), pair.get(0)))
                .orElse(tail);
    }

    /** "Aktivna zona, Cetinje, Crna Gora": where most entries print a town, this one's is no part of the name. */
    private Tail peelTown(Tail tail, Votes votes) {
        if (tail.fields().countryAsPrinted().isEmpty() || !votes.printsTowns()) return tail;
        return towns.find(tail.rest())
                .map(town -> new Tail(tail.fields(), town.rest()))
                .orElse(tail);
    }

    /** The acronym in brackets, between dashes, or bare behind the name; or none. */
    private Reading acronymBehind(Tail tail, Votes votes) {
        Fields fields = brackets.read(tail.fields(), tail.rest(), votes);
        String rest = fields.name().orElse("");
        if (fields.countryAsPrinted().isEmpty()) {
            Tail peeled = countries.peel(new Tail(fields, rest), votes);
            fields = peeled.fields().withName(peeled.rest());
            rest = peeled.rest();
        }
        if (fields.acronym().isPresent()) {
            double spelled = Acronyms.spelled(fields.acronym().get(), rest);
            return new Reading("acronym in brackets", 1.1 + .6 * spelled, fields.withName(rest));
        }
        Optional<Reading> byDash = dashed.read(fields, rest, votes);
        if (byDash.isPresent()) return byDash.get();
        return bare(fields, rest, votes).orElse(new Reading("name", .7, alone(fields, rest, votes)));
    }

    /** "Forum for Religious Freedom FOREF", "Name, ACR", "Name / ACR". */
    private Optional<Reading> bare(Fields fields, String rest, Votes votes) {
        String[] words = rest.split(" ");
        if (words.length < 3 || votes.capitals()) return Optional.empty();
        String last = LOOSE_START.matcher(words[words.length - 1]).replaceAll("");
        if (!Acronyms.isAcronym(last)) return Optional.empty();
        String name = rest.substring(0, rest.length() - words[words.length - 1].length())
                .strip();
        boolean parted = name.endsWith(",") || name.endsWith("/");
        name = name.replaceAll("[\\s,/]+$", "");
        boolean tied = vocabulary.isJoining(name.substring(name.lastIndexOf(' ') + 1));
        if (tied || LeadingAcronym.isLegalForm(last, name, vocabulary) || vocabulary.isBehindNames(last))
            return Optional.empty();
        boolean fits = Acronyms.isOf(last, name) || last.length() >= 4 && !last.contains("'") || parted;
        if (!fits || last.matches(".*\\d.*") && !parted) return Optional.empty();
        return Optional.of(new Reading(
                "acronym behind",
                .7 + .5 * Acronyms.spelled(last, name),
                fields.withAcronym(last).withName(name)));
    }

    /** A single word in capitals is an acronym without name; so is one before a country where more entries are built so. */
    private Fields alone(Fields fields, String rest, Votes votes) {
        String[] words = rest.split(" ");
        if (words.length == 1 && AcronymCut.isAlone(rest))
            return fields.withAcronym(rest).withName("");
        boolean usual = votes.acronymsWithCountry() >= MANY_ALONE && !votes.capitals();
        if (!usual || fields.countryAsPrinted().isPresent() || words.length < 2) return fields.withName(rest);
        return beforeCountry(words, fields).orElse(fields.withName(rest));
    }

    /** "CPSA (ML) South Africa": an acronym with what it has in brackets, and a country. */
    private Optional<Fields> beforeCountry(String[] words, Fields fields) {
        if (AcronymCut.isAbbreviatedName(words) || !AcronymCut.isAcronymLike(words[0])) return Optional.empty();
        int n = 1;
        while (n < words.length - 1 && words[n].startsWith("(") && words[n].endsWith(")")) n++;
        String country = String.join(" ", Arrays.copyOfRange(words, n, words.length));
        String acronym = String.join(" ", Arrays.copyOfRange(words, 0, n));
        Optional<String> code = CountryStyle.code(country, vocabulary.countries());
        return code.map(known -> fields.withAcronym(acronym).withName("").withCountry(country, code));
    }

    private Reading finish(Reading reading, Votes votes) {
        Fields fields = reading.fields();
        String name = fields.name().orElse("");
        if (votes.printsTowns()
                && fields.acronym().isEmpty() | fields.countryAsPrinted().isEmpty()) {
            Optional<Towns.Peeled> town = towns.find(name);
            if (town.isPresent()) name = town.get().rest();
        }
        Matcher possessive = POSSESSIVE.matcher(name);
        if (fields.countryAsPrinted().isEmpty()
                && APOSTROPHES.in(name)
                && possessive.matches()
                && vocabulary.countries().isCountry(possessive.group(1))) {
            fields = fields.withCode(CountryStyle.code(possessive.group(1), vocabulary.countries()));
        }
        fields = represented.read(fields.withName(Cut.clean(name)));
        fields = fields.withName(withoutStanding(fields.name().orElse("")));
        if (fields.country().isEmpty()) fields = fields.withCode(inside(fields));
        return new Reading(reading.rule(), reading.score(), fields);
    }

    /** "Autonomni ženski centar, član koalicije": what it is to others, in small letters behind a comma. */
    private String withoutStanding(String name) {
        int comma = name.indexOf(", ");
        if (comma < SHORTEST_NAME || !Character.isLowerCase(name.codePointAt(comma + 2))) return name;
        return vocabulary.roles().opens(Wording.of(name.substring(comma + 2))) ? name.substring(0, comma) : name;
    }

    private Optional<String> inside(Fields fields) {
        return fields.name().flatMap(vocabulary.countries()::inside).or(() -> fields.translation()
                .flatMap(vocabulary.countries()::inside));
    }
}
