package nl.trede.language;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether a label names a speaker, as far as the label alone can tell.
final class Speakers {
    enum Kind {
        /// Somebody who asks: with an answer, that is a conversation.
        INTERVIEWER,
        /// A part in a conversation, or a title with a name: `Bewoner 2`, `MW. DE WIT`.
        ROLE,
        /// A name or a sign: `Fatima Yildiz`, `R1`.
        NAME,
        /// A surname that is an ordinary word too: `Wijk`. Speaks only where others do.
        DOUBTFUL,
        /// The head of a form's field: `Datum`.
        FIELD,
        NONE
    }

    private static final Pattern SIGN =
            Pattern.compile("[A-Z]{1,4}[_-]?\\d{1,3}|[A-Z]{1,3}|[a-z]\\d{0,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[A-Z]");
    private static final Pattern SUFFIX = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern FULL_STOP =
            Pattern.compile("(\\p{L}{1,4}\\.)+-?|\\p{L}{1,2}(\\.\\p{L}{1,2})+\\.?");
    private static final int MOST_WORDS = 5;

    private final Set<String> fields;
    private final Set<String> roles;
    private final Set<String> askers;
    private final Set<String> titles;
    private final Set<String> particles;
    private final Vocabulary vocabulary;

    /// What the language knows of a word.
    ///
    /// @param ordinary whether the word, in small letters, is one that is no name
    /// @param firstName whether the word, with a capital, can be a first name
    /// @param surname whether the word, with a capital, can be a surname
    record Vocabulary(
            Predicate<String> ordinary, Predicate<String> firstName, Predicate<String> surname) {
        static final Vocabulary NONE = new Vocabulary(_ -> false, _ -> false, _ -> false);
    }

    Speakers(Vocabulary vocabulary) {
        WordLists lists = WordLists.of("speakers.txt");
        fields = lists.get("fields");
        roles = lists.get("roles");
        askers = lists.get("askers");
        titles = lists.get("titles");
        particles = lists.get("particles");
        this.vocabulary = vocabulary;
    }

    Kind kind(String label) {
        String core = SUFFIX.matcher(label).replaceFirst("");
        String small = core.toLowerCase(Locale.ROOT);
        String[] words = core.split("[\\s\u00a0]+");
        String first = small.split("[\\s\u00a0]+")[0];
        if (fields.contains(small)
                || (words.length == 2 && fields.contains(first) && isNumber(words[1])))
            return Kind.FIELD;
        if (core.isEmpty() || words.length > MOST_WORDS || !hasStopsOnlyAfterAbbreviations(words))
            return Kind.NONE;
        Kind part = part(words);
        if (part != Kind.NONE) return part;
        if (SIGN.matcher(core).matches() && !(core.length() > 1 && isWord(core))) return Kind.NAME;
        return name(words);
    }

    private static boolean hasStopsOnlyAfterAbbreviations(String[] words) {
        for (String word : words)
            if (word.indexOf('.') >= 0 && !FULL_STOP.matcher(word).matches()) return false;
        return true;
    }

    /// A role or a title among words that may stand beside one.
    private Kind part(String[] words) {
        Kind found = Kind.NONE;
        int names = 0;
        boolean titled = false;
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT).replace(".", "");
            if (askers.contains(small)) found = Kind.INTERVIEWER;
            else if (isRole(small)) found = found == Kind.NONE ? Kind.ROLE : found;
            else if (titles.contains(small)) titled = true;
            else if (isCapital(word)) names++;
            else if (!isNumber(word) && !particles.contains(small)) return Kind.NONE;
        }
        boolean tells = Character.isUpperCase(words[0].charAt(0)) || names > 0;
        if (found != Kind.NONE)
            return names <= 3 && (tells || words.length <= 2) ? found : Kind.NONE;
        return titled && names > 0 ? Kind.ROLE : Kind.NONE;
    }

    private boolean isRole(String small) {
        if (roles.contains(small)) return true;
        for (String role : roles)
            if (role.length() >= 5 && small.length() >= role.length() + 3 && small.endsWith(role))
                return true;
        return false;
    }

    private Kind name(String[] words) {
        int names = 0;
        boolean doubtful = false;
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT).replace(".", "");
            if (particles.contains(small) && words.length > 1) continue;
            if (isNumber(word) && names > 0) continue;
            if (!isCapital(word)) return Kind.NONE;
            names++;
            if (word.indexOf('.') >= 0 || !isWord(word)) continue;
            if (vocabulary.firstName.test(word)) continue;
            if (!vocabulary.surname.test(word)) return Kind.NONE;
            doubtful |= words.length == 1;
        }
        if (names == 0) return Kind.NONE;
        return doubtful ? Kind.DOUBTFUL : Kind.NAME;
    }

    private boolean isWord(String word) {
        return vocabulary.ordinary.test(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0))
                || (word.length() > 2
                        && word.charAt(1) == '-'
                        && Character.isUpperCase(word.charAt(2)));
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }
}
