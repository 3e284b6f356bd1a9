package nl.trede.language;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Divides texts of one language and knows the lemmas of its words: Dutch and English by models and a lexicon,
/// other languages by the rules of the JDK.
///
/// An instance is for one thread. Models and lexicon are shared by all of them and loaded when first needed.
/// Positions are UTF-16 units. What it finds depends on text and language only, never on what it saw before.
public final class Annotator {
    /// Types of words remembered; when there are more it begins anew.
    private static final int MOST_REMEMBERED = 1 << 16;

    private final Language language;
    private final Turns turns;
    private final Words words;
    private final Map<String, List<String>> remembered = new HashMap<>();

    private Annotator(Language language) {
        this.language = language;
        turns = new Turns(new Speakers(language.vocabulary()));
        words = new Words(language.locale());
    }

    /// @param language a language tag: `nl`, `en`, or any other for the JDK's rules
    public static Annotator of(String language) {
        return new Annotator(Language.of(language));
    }

    /// The likely language of a text, `nl` or `en`, by counting small words that only one of them has; `nl` when
    /// there are as many of both, or none.
    public static String guess(String text) {
        return FunctionWords.guess(text);
    }

    /// Adds paragraphs, turns, time stamps, sentences and words, each in order and without white space around it.
    /// Lines end in LF only.
    ///
    /// - [Kind#PARAGRAPH]: blocks between blank lines where the text is hard-wrapped, else lines; a turn begins
    ///   one. The rule is at [Paragraphs].
    /// - [Kind#TURN]: from a line with a speaker and a colon to the next of these, if the text is a transcript.
    ///   The rule is at [Turns].
    /// - [Kind#TIME]: the stamps of [Stamps].
    /// - [Kind#SENTENCE]: lies within a paragraph; speaker and stamps at its ends are not part of it.
    /// - [Kind#WORD]: stretches of the JDK's word iterator with a letter or digit. Not in a stamp, and not the
    ///   speaker before the colon: nobody said that. Each word lies within a sentence.
    public void divide(String text, Segments.Builder into) {
        Ranges lines = Lines.of(text);
        List<Label> labels = turns.find(text, lines);
        BitSet begins = new BitSet();
        for (Label label : labels) begins.set(label.line());
        Ranges paragraphs = Paragraphs.find(text, lines, begins);
        char[] said = text.toCharArray();
        addTurns(text, lines, labels, said, into);
        addStamps(text, lines, labels, paragraphs, said, into);
        addSentences(paragraphs, said, into);
    }

    /// The lemmas of all readings that a word can have (`sloop`: sloop, slopen, sluipen), in small letters, with
    /// their accents; the form itself in small letters if it is unknown, so never none.
    public List<String> lemmas(String form) {
        List<String> known = remembered.get(form);
        if (known != null) return known;
        List<String> found = language.lemmas().of(form);
        if (remembered.size() == MOST_REMEMBERED) remembered.clear();
        remembered.put(form, found);
        return found;
    }

    private static void addTurns(
            String text, Ranges lines, List<Label> labels, char[] said, Segments.Builder into) {
        into.foundBy(Kind.TURN, "trede-turns-1");
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            boolean isLast = i + 1 == labels.size();
            int next = isLast ? text.length() : lines.start(labels.get(i + 1).line());
            int start = lines.start(label.line());
            into.add(Kind.TURN, start, Space.trimEnd(text, start, next), label.words());
            blank(said, label.start(), label.end());
            blank(said, label.body() - 1, label.body()); // the colon; a stamp may stand before it
        }
    }

    private static void addStamps(
            String text,
            Ranges lines,
            List<Label> labels,
            Ranges paragraphs,
            char[] said,
            Segments.Builder into) {
        into.foundBy(Kind.TIME, "trede-times-1");
        BitSet beginnings = new BitSet();
        for (int i = 0; i < paragraphs.count(); i++) beginnings.set(paragraphs.start(i));
        for (Label label : labels)
            beginnings.set(Space.skip(text, label.body(), lines.end(label.line())));
        for (int at = 0; at < said.length; at++) {
            if (!Stamps.opens(said[at])) continue;
            int end = Stamps.endAt(text, at, text.length(), beginnings.get(at));
            if (end < 0) continue;
            into.add(Kind.TIME, at, end, text.substring(at + 1, end - 1));
            blank(said, at, end);
            at = end - 1;
        }
    }

    private void addSentences(Ranges paragraphs, char[] said, Segments.Builder into) {
        SentenceFinder finder = language.sentences(said);
        into.foundBy(Kind.PARAGRAPH, "trede-paragraphs-1");
        into.foundBy(Kind.SENTENCE, finder.name());
        into.foundBy(Kind.WORD, words.name());
        Ranges sentences = new Ranges();
        for (int i = 0; i < paragraphs.count(); i++) {
            into.add(Kind.PARAGRAPH, paragraphs.start(i), paragraphs.end(i));
            finder.find(said, paragraphs.start(i), paragraphs.end(i), sentences);
        }
        for (int i = 0; i < sentences.count(); i++) {
            into.add(Kind.SENTENCE, sentences.start(i), sentences.end(i));
            words.find(said, sentences.start(i), sentences.end(i), into);
        }
    }

    private static void blank(char[] said, int from, int to) {
        Arrays.fill(said, from, to, ' ');
    }
}
