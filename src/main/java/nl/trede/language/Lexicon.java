package nl.trede.language;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The lexicon of Dutch: which lemmas and classes a form can have. The words are loaded once and shared; an
/// instance is for one thread.
final class Lexicon {
    private static final String WORDS = "/org/languagetool/resource/nl/dutch";
    private static final int LEAST_COMPOUND = 10;
    private static final int LEAST_TAIL = 5;

    private static final class Shared {
        static final Dictionary DICTIONARY = load();

        private static Dictionary load() {
            try (InputStream words = Lexicon.class.getResourceAsStream(WORDS + ".dict");
                    InputStream about = Lexicon.class.getResourceAsStream(WORDS + ".info")) {
                if (words == null || about == null)
                    throw new IllegalStateException("the Dutch lexicon is missing");
                return Dictionary.read(words, about);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final DictionaryLookup lookup = new DictionaryLookup(Shared.DICTIONARY);

    /// Adds the lemmas of exactly this spelling, as the lexicon writes them, of the readings that `tag` accepts.
    void addLemmas(String form, Predicate<CharSequence> tag, Set<String> into) {
        for (WordData reading : lookup.lookup(form))
            if (tag.test(reading.getTag())) into.add(reading.getStem().toString());
    }

    /// Whether the lexicon has exactly this spelling with a class that begins with `tag`.
    boolean has(String form, String tag) {
        for (WordData reading : lookup.lookup(form))
            if (startsWith(reading.getTag(), tag)) return true;
        return false;
    }

    boolean knows(String form) {
        return !lookup.lookup(form).isEmpty();
    }

    /// Whether the form, in small letters, is a word that is no name.
    boolean isOrdinary(String small) {
        for (WordData reading : lookup.lookup(small)) if (!isName(reading.getTag())) return true;
        return false;
    }

    /// The same, or a long form that ends in such a word: `wijkaanpakplan`.
    boolean isOrdinaryOrCompound(String small) {
        if (isOrdinary(small)) return true;
        if (small.length() < LEAST_COMPOUND) return false;
        for (int i = 3; i <= small.length() - LEAST_TAIL; i++)
            if (isOrdinary(small.substring(i))) return true;
        return false;
    }

    static boolean isName(CharSequence tag) {
        return startsWith(tag, "ENM");
    }

    static String capitalised(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(CharSequence tag, String start) {
        return tag != null
                && tag.length() >= start.length()
                && start.contentEquals(tag.subSequence(0, start.length()));
    }
}
