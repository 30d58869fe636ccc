package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks together in the sentences of a text: "In a joint letter, A, B and C demand", "“…”, erklären A, B und C". */
final class Speakers {
    /** In characters; names do not go on for longer before their verb. */
    private static final int LONGEST_SUBJECT = 600;

    /** Phrases in front of the names, each closed by a comma: "On Monday, in a joint letter, A, B and C". */
    private static final int MOST_PHRASES = 2;

    private static final int LONGEST_PHRASE = 10;

    private static final Pattern COMMA = Pattern.compile("[,،、，]\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"”“»«’']\\s*[,،]?\\s*$");

    private final Lexicon verbs;
    private final Vocabulary vocabulary;
    private final Voice voice;
    private final Shapes shapes;

    Speakers(Vocabulary vocabulary, Voice voice, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.verbs = vocabulary.prose("speaking");
        this.voice = voice;
        this.shapes = shapes;
    }

    /** The first sentence needs no more than its verb; another one must speak of a document, or stand in one that is joint. */
    List<Stretches.Subject> of(String text, List<Integer> sentenceEnds) {
        List<Stretches.Subject> subjects = new ArrayList<>();
        int from = 0;
        for (int end : sentenceEnds) {
            Range sentence = new Range(from, end).trimmed(text, " ");
            if (!sentence.isEmpty()) inSentence(text, sentence, subjects);
            from = end;
        }
        return subjects;
    }

    private void inSentence(String text, Range sentence, List<Stretches.Subject> subjects) {
        String words = sentence.of(text).substring(0, Math.min(sentence.to() - sentence.from(), 2 * LONGEST_SUBJECT));
        if (!COMMA.matcher(words).find()) return;
        Wording wording = Wording.of(words);
        Optional<Lexicon.Hit> verb = verbs.find(wording);
        if (verb.isEmpty()) {
            behindPhrase(text, sentence, words, subjects);
            return;
        }
        int at = wording.tokens().get(verb.get().fromWord()).from();
        int behind = wording.tokens().get(verb.get().toWord() - 1).to();
        boolean documented = voice.isOfDocument(words);
        boolean several = Texts.count(words.substring(0, at), ",،、") >= 1;
        if (several && at <= LONGEST_SUBJECT) beforeVerb(text, sentence, sentence.from() + at, documented, subjects);
        String before = words.substring(0, at);
        boolean opened = QUOTED.matcher(before).find() || documented && voice.isOfDocument(before);
        // "in this joint statement we urge A, B and C": those are spoken to
        if (opened && !voice.isWe(words.substring(0, behind))) {
            Range names = new Range(sentence.from() + behind, sentence.to()).trimmed(text, " ");
            subjects.add(new Stretches.Subject(names, true));
        }
    }

    /** "In their joint call, A, B and C": whatever they do in it. */
    private void behindPhrase(String text, Range sentence, String words, List<Stretches.Subject> subjects) {
        int from = behindPhrases(text, sentence.from(), sentence.to());
        boolean documented = from > sentence.from() && voice.isOfDocument(words.substring(0, from - sentence.from()));
        if (documented) subjects.add(new Stretches.Subject(new Range(from, sentence.to()), true));
    }

    private void beforeVerb(
            String text, Range sentence, int verb, boolean documented, List<Stretches.Subject> subjects) {
        boolean known = documented || voice.isJoint();
        int from = known ? behindPhrases(text, sentence.from(), verb) : sentence.from();
        boolean named = from > sentence.from() || sentence.from() == 0 || !opensWithPhrase(sentence.of(text));
        if ((known || sentence.from() == 0) && named) subjects.add(new Stretches.Subject(new Range(from, verb), false));
    }

    private int behindPhrases(String text, int start, int verb) {
        int from = start;
        Matcher comma = COMMA.matcher(text).region(from, verb);
        for (int i = 0; i < MOST_PHRASES && comma.find(); i++) {
            String phrase = text.substring(from, comma.start());
            if (i == 0 && !opensWithPhrase(phrase) || !isPhrase(phrase)) break;
            from = comma.end();
        }
        return from;
    }

    /** "At the forum": a small word that is no article. */
    private boolean opensWithPhrase(String sentence) {
        return vocabulary.smallWords().hasWord(Wording.firstWord(sentence))
                && !Joints.ARTICLE.matcher(sentence).lookingAt();
    }

    /** "In a joint letter", "the ministers of three states": a few words that open small but for the capital of their sentence, and name nobody. */
    private boolean isPhrase(String words) {
        Wording wording = Wording.of(words);
        return wording.size() > 0
                && wording.size() <= LONGEST_PHRASE
                && vocabulary.smallWords().hasWord(wording.word(0))
                && !shapes.of(words).typed()
                && !Cue.in(wording, vocabulary).announces();
    }
}
