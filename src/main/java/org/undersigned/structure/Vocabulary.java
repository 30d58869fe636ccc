package org.undersigned.structure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All lexicons, read once from the tables beside this class. Unchanging and free to share. */
public final class Vocabulary {
    /** More words behind a short filler say more than it. */
    private static final int LONGEST_FILLER = 6;

    private static final int SURE_FILLER = 3;

    private static final class Holder {
        static final Vocabulary STANDARD = new Vocabulary();
    }

    private final Lexicon organisations = Table.lexicon("organisations.csv");
    private final Gazetteer countries = new Gazetteer(organisations);
    private final Subdivisions subdivisions = new Subdivisions();
    private final Lexicon roles = Table.lexicon("roles.csv");
    private final Contacts contacts = new Contacts(countries, roles);
    private final Lexicon firstNames = Table.lexicon("first-names.csv");
    private final Lexicons titles = Table.lexicons("honorifics.csv");
    private final Lexicon honorifics = titles.of("title");
    private final Lexicon smallTitles = titles.of("small");
    private final Lexicon formalTitles = titles.of("formal");
    private final Lexicon behindNames = titles.of("behind");
    private final Lexicon legalForms = Table.lexicon("legal-forms.csv");
    private final Lexicons particles = Table.lexicons("particles.csv");
    private final Lexicon nameParticles = particles.of("name");
    private final Lexicon ranks = particles.of("rank");
    private final Lexicon issuing = particles.of("issuing");
    private final Lexicon issuedBy = particles.of("issued by");
    private final Lexicon smallWords = particles.of("small");
    private final Lexicon joiningWords = particles.of("joining");
    private final Lexicon clauseWords = particles.of("clause");
    private final Conjunctions conjunctions = new Conjunctions();
    private final Lexicon wings = Table.lexicon("wings.csv");
    private final Lexicon fillers = Table.lexicon("fillers.csv");
    private final Lexicon categories = Table.lexicon("categories.csv");
    private final Lexicons categoriesByKind = Table.lexicons("categories.csv");
    private final Lexicon kindsOfSignatories = categoriesByKind.of("kind");
    private final Lexicon regions = categoriesByKind.of("region");
    private final List<Set<String>> confusable = Table.rows("confusable.csv").stream()
            .map(row -> Set.copyOf(Table.forms(row)))
            .toList();
    private final Set<String> locating = Set.copyOf(Table.forms("particles.csv", "locating"));
    private final ColumnTitles columnTitles = new ColumnTitles();
    private final Lexicons headings = Table.lexicons("headings.csv");
    private final Lexicon signing = headings.of("signatories");
    private final SigningBodies signingBodies = new SigningBodies(signing, kindsOfSignatories);
    private final Lexicon signingMisread = new Lexicon(misreadHeadings());
    private final Lexicon takingPart = headings.of("participants");
    private final Lexicon supporting = headings.of("supporters");
    private final Lexicon events = headings.of("event");
    private final Lexicon closings = headings.of("closing");
    private final Lexicon others = headings.of("other");

    private final Lexicons prose = Table.lexicons("prose.csv");

    private final PersonNames persons = new PersonNames(this);

    private Vocabulary() {}

    /** What stands among names and is none: "and many others", "an organisation in consultative status". */
    boolean isFiller(Wording words) {
        return fillers.at(words, 0)
                .filter(hit -> hit.toWord() >= SURE_FILLER || words.size() <= LONGEST_FILLER)
                .isPresent();
    }

    public Contacts contacts() {
        return contacts;
    }

    public Subdivisions subdivisions() {
        return subdivisions;
    }

    public static Vocabulary standard() {
        return Holder.STANDARD;
    }

    /** Short forms look like too many other words. */
    private static List<String> misreadHeadings() {
        return Table.rows("headings.csv").stream()
                .filter(row -> row.get("kind").equals("signatories"))
                .flatMap(row -> Table.forms(row).stream())
                .filter(form -> form.indexOf(' ') < 0 && form.length() >= 8 && !Script.hasCjk(form))
                .map(form -> LookAlikes.of(Wording.fold(form)) + (form.endsWith("*") ? "*" : ""))
                .toList();
    }

    public PersonNames persons() {
        return persons;
    }

    public Gazetteer countries() {
        return countries;
    }

    /** Head nouns of organisations: association, Partei, союз. */
    public Lexicon organisations() {
        return organisations;
    }

    /** What a person is or does. */
    public Lexicon roles() {
        return roles;
    }

    public Lexicon firstNames() {
        return firstNames;
    }

    public Lexicon honorifics() {
        return honorifics;
    }

    /** "Most", "Rt": before the title of a person, and only with a capital. */
    Lexicon formalTitles() {
        return formalTitles;
    }

    /** Short titles that are printed small before a name: "dr Katarzyna Wilk". */
    Lexicon smallTitles() {
        return smallTitles;
    }

    /** "PhD", "MEP": stands behind the name of a person, with or without a comma. */
    public boolean isBehindNames(String word) {
        return behindNames.hasWord(Wording.fold(Acronyms.letters(word)));
    }

    /** "APS", "ГО", "VšĮ": tells the form of an organisation and is no acronym of it. */
    public boolean isLegalForm(String word) {
        return legalForms.hasWord(Wording.fold(Acronyms.letters(word)));
    }

    public Lexicon nameParticles() {
        return nameParticles;
    }

    /** "of", "da", "und": ties what follows to what is before. */
    public boolean isJoining(String word) {
        return joiningWords.hasWord(Wording.fold(word));
    }

    /** "In", "aus", "في": may stand between a name and where it is. */
    public boolean isLocating(String word) {
        return locating.contains(word);
    }

    /** The letters that OCR takes for this one in a word of capitals. */
    public Set<String> confusable(String letter) {
        return confusable.stream()
                .filter(set -> set.contains(letter))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(letter))
                .collect(Collectors.toSet());
    }

    /** An article, a preposition, a conjunction; folded. */
    public boolean isSmall(String folded) {
        return smallWords.hasWord(folded);
    }

    /** "National", "adjunto": goes on with a role though it has a capital; folded. */
    public boolean isRank(String folded) {
        return ranks.hasWord(folded);
    }

    /** Words that running text puts around names, by what they do there. */
    Lexicon prose(String kind) {
        return prose.of(kind);
    }

    /** "Of the", "de la": may tie a document to who issues it. */
    Lexicon issuing() {
        return issuing;
    }

    /** "By the", "par les": ties a document to who issues it, and to nothing else. */
    Lexicon issuedBy() {
        return issuedBy;
    }

    Lexicon smallWords() {
        return smallWords;
    }

    Lexicon clauseWords() {
        return clauseWords;
    }

    Conjunctions conjunctions() {
        return conjunctions;
    }

    /** "Marxist-Leninist", "Independent": tells the wing of a party from the others of its name. */
    public Lexicon wings() {
        return wings;
    }

    public Lexicon fillers() {
        return fillers;
    }

    Lexicon categories() {
        return categories;
    }

    /** Parts of the world. */
    Lexicon regions() {
        return regions;
    }

    /** Whether the last words say of which kind the names are that follow: "the following organisations:". */
    boolean namesKinds(String opening) {
        Wording words = Wording.of(opening);
        return words.size() > 0
                && kindsOfSignatories
                        .find(words)
                        .filter(hit -> hit.toWord() >= words.size() - 1)
                        .isPresent();
    }

    /** "Associations", "Einzelpersonen": what headings inside a list begin with. */
    Lexicon kindsOfSignatories() {
        return kindsOfSignatories;
    }

    ColumnTitles columnTitles() {
        return columnTitles;
    }

    Lexicon signing() {
        return signing;
    }

    public SigningBodies signingBodies() {
        return signingBodies;
    }

    /** Words for signing as OCR may read them, letters that look alike made the same. */
    Lexicon signingMisread() {
        return signingMisread;
    }

    Lexicon takingPart() {
        return takingPart;
    }

    Lexicon supporting() {
        return supporting;
    }

    /** Press conferences and the like. */
    Lexicon events() {
        return events;
    }

    Lexicon closings() {
        return closings;
    }

    /** Openings of what is not a signatory list: addressees, agenda, programme, contacts. */
    Lexicon others() {
        return others;
    }
}
