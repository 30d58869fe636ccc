package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a sentence wraps around the names it lists: "besides A, signatories include B", "associations of C". */
final class Prose {
    /** "70 communist and workers' parties". */
    private static final int MOST_OF_A_COUNT = 7;

    private static final Pattern LEAD =
            Pattern.compile("^((?:\\p{Ll}[\\p{L}’'-]*\\s+)*)(?:\\p{Ll}{1,2}['’])?(?=[\\p{Lu}\\d\"“«„])");
    private static final Pattern NATION =
            Pattern.compile("^\\s*(?:\\p{Ll}{1,3}\\s+)?(\\p{Lu}[\\p{L}.]+)\\s+(\\p{Ll}+)\\s+(?=[\\p{Lu}«“\"])");
    private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s");
    private static final int LONGEST = 120;
    /** Names have at least so many signs. */
    private static final int SHORTEST_SIGNS = 2;

    private static final List<String> NAMING = Table.forms("prose.csv", "naming");
    private static final List<String> AND_SO_ON = Table.forms("prose.csv", "and so on");

    private final Lexicon besides;
    private final Lexicon descriptors;
    private final Lexicon leads;
    private final Lexicon others;
    private final Shapes shapes;
    private final Vocabulary vocabulary;

    Prose(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.besides = vocabulary.prose("besides");
        this.descriptors = vocabulary.prose("descriptor");
        this.leads = vocabulary.prose("lead");
        this.others = vocabulary.prose("others");
        this.shapes = shapes;
    }

    /** The name that stands before the list, in a sentence that opens with "in addition to". */
    Optional<Range> besides(String text, int listStart) {
        int sentence = Math.max(0, text.lastIndexOf(". ", Math.max(0, listStart - 1)) + 1);
        String before = text.substring(sentence, listStart);
        Wording words = Wording.of(before);
        Optional<Lexicon.Hit> hit =
                words.size() == 0 || before.length() > 300 ? Optional.empty() : besides.at(words, 0);
        if (hit.isEmpty() || hit.get().toWord() >= words.size()) return Optional.empty();
        int from = sentence + words.tokens().get(hit.get().toWord()).from();
        int comma = text.indexOf(',', from);
        if (comma < 0 || comma > listStart || comma - from > LONGEST) return Optional.empty();
        Range name = new Range(from, comma);
        while (startsSmall(text, name)) name = new Range(text.indexOf(' ', name.from()) + 1, name.to());
        return shapes.score(name.of(text)) > .2 ? Optional.of(name) : Optional.empty();
    }

    /** "Die Gesellschaft für Strandvögel": the article that opens a sentence is no part of a name that begins with its kind. */
    Range withoutArticle(String text, Range item) {
        Wording words = Wording.of(item.of(text));
        boolean article = words.size() > 2
                && vocabulary.smallWords().hasWord(words.word(0))
                && vocabulary.organisations().at(words, 1).isPresent();
        return article ? new Range(item.from() + words.tokens().get(1).from(), item.to()) : item;
    }

    /** "Greenpeace EU in": small words behind a name tie it to what follows. */
    Range withoutTie(String text, Range item) {
        Range bare = item;
        while (true) {
            int space = text.lastIndexOf(' ', bare.to() - 1);
            if (space <= bare.from() || !endsSmall(text.substring(space + 1, bare.to()))) return bare;
            bare = new Range(bare.from(), space).trimmed(text, " ,");
        }
    }

    private boolean endsSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0))
                && vocabulary.smallWords().isIn(word);
    }

    /** "A, B, C, among others, call": the stretch up to where it says that there are more. */
    Range beforeOthers(String text, Range range) {
        Range list = beforeSoOn(text, range);
        Wording words = Wording.of(list.of(text));
        return others.find(words)
                .map(hit -> list.from() + words.tokens().get(hit.fromWord()).from())
                .filter(at -> Texts.count(text.substring(list.from(), at), RunOnFinder.PARTING) >= 2)
                .map(at -> new Range(list.from(), at).trimmed(text, " ,،;"))
                .orElse(list);
    }

    private boolean startsSmall(String text, Range range) {
        int space = text.indexOf(' ', range.from());
        if (space < 0 || space >= range.to()) return false;
        String word = text.substring(range.from(), space);
        return Character.isLowerCase(word.codePointAt(0))
                && vocabulary.smallWords().isIn(word);
    }

    /** "參與聯署的包括A、B、C": the names behind the word that names them. */
    void trimSigns(String text, List<Range> items) {
        Range first = items.get(0);
        String opening = first.of(text);
        if (!Script.hasCjk(opening)) return;
        int behind = NAMING.stream()
                .mapToInt(word -> opening.lastIndexOf(word) < 0 ? 0 : opening.lastIndexOf(word) + word.length())
                .max()
                .orElse(0);
        items.set(0, new Range(first.from() + behind, first.to()));
    }

    /** "A、B、C等人": the stretch up to the word behind the last name that says there are more. */
    private Range beforeSoOn(String text, Range list) {
        String names = list.of(text);
        int last = names.lastIndexOf('、');
        if (last < 0) return list;
        return AND_SO_ON.stream()
                .mapToInt(word -> names.indexOf(word, last + 1 + SHORTEST_SIGNS))
                .filter(at -> at > 0)
                .min()
                .stream()
                .mapToObj(at -> new Range(list.from(), list.from() + at))
                .findFirst()
                .orElse(list);
    }

    /** "The appeal was signed by groups like A, B and C support it": the names begin behind the verb and end before it. */
    void trim(String text, List<Range> items) {
        Range first = items.get(0);
        items.set(0, new Range(endOfCue(text, first), first.to()));
        Range last = items.get(items.size() - 1);
        items.set(items.size() - 1, new Range(last.from(), startOfCue(text, last)));
    }

    private int endOfCue(String text, Range item) {
        Wording words = Wording.of(item.of(text));
        return cue(words)
                .filter(hit -> hit.toWord() < words.size())
                .map(hit -> item.from() + words.tokens().get(hit.toWord()).from())
                .orElse(item.from());
    }

    private int startOfCue(String text, Range item) {
        Wording words = Wording.of(item.of(text));
        return cue(words)
                .filter(hit -> hit.fromWord() > 0)
                .map(hit -> item.from() + words.tokens().get(hit.fromWord() - 1).to())
                .orElse(item.to());
    }

    /** Verbs of signing; with a capital, or behind "of", they are part of a name: "centro de apoio". */
    private Optional<Lexicon.Hit> cue(Wording words) {
        return Stream.of(vocabulary.signing(), vocabulary.supporting())
                .flatMap(lexicon -> lexicon.find(words).stream())
                .filter(hit ->
                        Character.isLowerCase(words.printed(hit.fromWord()).codePointAt(0)))
                .filter(hit -> hit.fromWord() == 0 || !vocabulary.isJoining(words.word(hit.fromWord() - 1)))
                .findFirst();
    }

    /** "12 parties from Europe, namely", "70 communist parties", "33 artists": how many follow, and of which kind. */
    boolean isCount(String text, Range item) {
        if (!isNumber(Wording.firstWord(item.of(text)))) return false;
        Wording words = Wording.of(item.of(text));
        if (words.size() < 2 || !isNumber(words.word(0))) return false;
        Lexicon kinds = vocabulary.kindsOfSignatories();
        if (kinds.at(words, 1).isPresent()) return true;
        if (words.size() > MOST_OF_A_COUNT) return false;
        boolean small = words.tokens().stream()
                .skip(1)
                .allMatch(word -> Character.isLowerCase(words.text().codePointAt(word.from())));
        return small
                || kinds.find(words).filter(hit -> hit.toWord() == words.size()).isPresent();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** "the German organisations Friedensspirale": a people and a kind. */
    private Range withoutNation(String text, Range item) {
        Matcher m = NATION.matcher(item.of(text));
        boolean nation = m.find()
                && vocabulary.kindsOfSignatories().isIn(m.group(2))
                && vocabulary.countries().inside(m.group(1)).isPresent();
        return nation ? new Range(item.from() + m.end(), item.to()) : item;
    }

    /** "els sindicats UGT", "groups like l'ANC": small words and kinds before a name that has a capital. */
    Range withoutLead(String text, Range item) {
        Range described = withoutNation(text, withoutDescriptor(text, withoutPhrase(text, item)));
        Matcher lead = LEAD.matcher(described.of(text));
        if (!lead.find() || lead.end() == 0) return described;
        boolean known = isLead(Wording.of(lead.group(1)));
        return known ? new Range(described.from() + lead.end(), described.to()) : described;
    }

    /**
     * "Desde los sindicatos LAB", "Organisationen gehören der X", "As Centrais Sindicais CUT": the first name without what opens its
     * sentence and says of which kind the names are.
     */
    Range withoutOpening(String text, Range item) {
        Range bare = withoutKind(text, item);
        Wording words = Wording.of(bare.of(text));
        int opening = lengthOfOpening(words);
        if (opening == 0 || !Script.startsLikeName(words.printed(opening))) return bare;
        Range rest = new Range(bare.from() + words.tokens().get(opening).from(), bare.to());
        boolean small = Character.isLowerCase(words.printed(opening - 1).codePointAt(0));
        return small || shapes.of(rest.of(text)).typed() ? rest : bare;
    }

    /** In words: small ones and at least one kind, which alone may be part of the name; 0 where there is none. */
    private int lengthOfOpening(Wording words) {
        boolean kind = false;
        int n = 0;
        while (n < words.size()) {
            Optional<Lexicon.Hit> known = vocabulary.kindsOfSignatories().at(words, n);
            kind |= known.isPresent();
            if (known.isEmpty()) known = leads.at(words, n);
            boolean small = n == 0 || Character.isLowerCase(words.printed(n).codePointAt(0));
            boolean passed = small && vocabulary.isSmall(words.word(n)) || isNumber(words.word(n));
            if (known.isEmpty() && !passed) break;
            n = known.map(Lexicon.Hit::toWord).orElse(n + 1);
        }
        return kind && n > 1 && n < words.size() ? n : 0;
    }

    /** "Central Trade Unions (CTU) – A": a plural, a dash, and the first name of that kind. */
    private Range withoutKind(String text, Range item) {
        Matcher dash = DASH.matcher(item.of(text));
        if (!dash.find()) return item;
        String before = item.of(text).substring(0, dash.start()).replaceAll("\\s*\\([^()]*\\)$", "");
        boolean plural = vocabulary.namesKinds(before);
        Range behind = new Range(item.from() + dash.end(), item.to());
        return plural && shapes.of(behind.of(text)).typed() ? behind : item;
    }

    /** "parmi lesquelles le sénateur Marin": two words or more that only say that names follow. */
    private Range withoutPhrase(String text, Range item) {
        Wording words = Wording.of(item.of(text));
        return words.size() == 0
                ? item
                : leads.at(words, 0)
                        .filter(hit -> hit.toWord() > 1 && hit.toWord() < words.size())
                        .map(hit -> new Range(
                                item.from() + words.tokens().get(hit.toWord()).from(), item.to()))
                        .orElse(item);
    }

    private boolean isLead(Wording words) {
        if (words.size() > 0 && besides.at(words, 0).isPresent()) return true;
        for (int i = 0; i < words.size(); ) {
            Optional<Lexicon.Hit> phrase = leads.at(words, i);
            boolean small = vocabulary.smallWords().hasWord(words.word(i))
                    || vocabulary.categories().hasWord(words.word(i));
            if (phrase.isEmpty() && !small) return false;
            i = phrase.map(Lexicon.Hit::toWord).orElse(i + 1);
        }
        return true;
    }

    /** "Verbände von Pax Christi", "groups of X": the plural only says that there are several. */
    private Range withoutDescriptor(String text, Range item) {
        Matcher m = Joints.DESCRIPTOR.matcher(item.of(text));
        boolean described = m.find() && descriptors.isIn(m.group(1));
        return described ? new Range(item.from() + m.end(), item.to()) : item;
    }
}
