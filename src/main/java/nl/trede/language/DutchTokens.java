package nl.trede.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tokens of Dutch as treebanks count them: words, and each mark for itself. By rule: cut at white space, peel
/// marks off both ends, leave the full stop to abbreviations and initials.
///
/// `%` stands apart; `5,4`, `2.000,-`, `19e-eeuwse`, `huurder(s)` and `'s-Hertogenbosch` stay whole.
final class DutchTokens {
    private static final String OPENING = "([{\"'‘“„«";
    private static final String CLOSING = ")]}\"'’”»,;:?!…%";
    private static final Pattern CLITIC =
            Pattern.compile("['’‘](?:[stnkmr]|ns|\\d\\d)(?:\\P{L}.*)?");
    private static final Pattern DOTTED = Pattern.compile("\\p{L}\\.|(?:\\p{L}{1,3}\\.){2,}");
    private static final Pattern WORDS_WITH_SLASH = Pattern.compile("\\p{L}{2,}(?:/\\p{L}{2,})+");
    private static final int SHORT = 4;

    private final Abbreviations abbreviations;
    private final Lexicon lexicon;

    DutchTokens(Abbreviations abbreviations, Lexicon lexicon) {
        this.abbreviations = abbreviations;
        this.lexicon = lexicon;
    }

    /// The tokens of one sentence, in order.
    Ranges of(String sentence) {
        Ranges tokens = new Ranges();
        boolean quoted = false;
        int at = Space.skip(sentence, 0, sentence.length());
        while (at < sentence.length()) {
            int end = at;
            while (end < sentence.length() && !Space.is(sentence.charAt(end))) end++;
            int next = Space.skip(sentence, end, sentence.length());
            quoted = addPiece(sentence, at, end, next < sentence.length(), quoted, tokens);
            at = next;
        }
        return tokens;
    }

    /// Returns whether a single quotation mark is open after the piece.
    private boolean addPiece(
            String text, int from, int to, boolean moreFollows, boolean quoted, Ranges into) {
        int start = from;
        boolean open = quoted;
        while (start < to) {
            int length = opening(text, start, to);
            if (length == 0) break;
            if (length == 1 && isSingleQuote(text.charAt(start))) open = true;
            into.add(start, start + length);
            start += length;
        }
        Ranges tail = new Ranges(); // from the end backwards
        int end = to;
        while (end > start) {
            int length = closing(text, start, end, open, moreFollows || tail.count() > 0);
            if (length == 0) break;
            if (length == 1 && isSingleQuote(text.charAt(end - 1))) open = false;
            tail.add(end - length, end);
            end -= length;
        }
        if (end > start) addCore(text, start, end, into);
        for (int i = tail.count() - 1; i >= 0; i--) into.add(tail.start(i), tail.end(i));
        return open;
    }

    private static void addCore(String text, int start, int end, Ranges into) {
        if (!WORDS_WITH_SLASH.matcher(text).region(start, end).matches()) {
            into.add(start, end);
            return;
        }
        int from = start;
        for (int slash = text.indexOf('/', from);
                slash >= 0 && slash < end;
                slash = text.indexOf('/', from)) {
            into.add(from, slash);
            into.add(slash, slash + 1);
            from = slash + 1;
        }
        into.add(from, end);
    }

    private static int opening(String text, int start, int to) {
        if (text.startsWith(",,", start) || text.startsWith("''", start)) return 2;
        char c = text.charAt(start);
        if (OPENING.indexOf(c) < 0) return 0;
        boolean isClitic = CLITIC.matcher(text).region(start, to).matches();
        return isClitic ? 0 : 1;
    }

    private int closing(String text, int start, int end, boolean quoted, boolean moreFollows) {
        char c = text.charAt(end - 1);
        if (c == '.') return fullStop(text, start, end, moreFollows);
        if (end - start >= 2 && text.startsWith("''", end - 2)) return 2;
        if (CLOSING.indexOf(c) < 0) return 0;
        if (c == ')' && text.substring(start, end).indexOf('(') > 0) return 0;
        if (c == ']' && text.substring(start, end).indexOf('[') > 0) return 0;
        if (isSingleQuote(c)
                && !quoted
                && end - start >= 2
                && "sxz".indexOf(text.charAt(end - 2)) >= 0) return 0;
        return 1;
    }

    private int fullStop(String text, int start, int end, boolean moreFollows) {
        int dots = end;
        while (dots > start && text.charAt(dots - 1) == '.') dots--;
        if (end - dots > 1) return end - dots;
        String word = text.substring(start, end);
        if (abbreviations.has(word) || DOTTED.matcher(word).matches()) return 0;
        return moreFollows && isUnknownShort(word.substring(0, word.length() - 1)) ? 0 : 1;
    }

    private boolean isUnknownShort(String word) {
        if (word.isEmpty() || word.length() > SHORT) return false;
        for (int i = 0; i < word.length(); i++)
            if (!Character.isLetter(word.charAt(i))) return false;
        return !lexicon.knows(word) && !lexicon.knows(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSingleQuote(char c) {
        return c == '\'' || c == '‘' || c == '’';
    }
}
