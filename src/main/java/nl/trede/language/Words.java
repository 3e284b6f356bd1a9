package nl.trede.language;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import java.text.BreakIterator;
import java.util.Locale;

/// Finds words: stretches of the JDK's word iterator with a letter or digit in them.
///
/// Three of four words stand between spaces and are plain letters with at most a mark before or after; these are
/// taken at once, the iterator is asked for the others only. A test compares the two on whole texts.
final class Words {
    private final BreakIterator iterator;
    private final CharWindow window = new CharWindow();
    private final String name;

    Words(Locale locale) {
        iterator = BreakIterator.getWordInstance(locale);
        name = "jdk-" + Runtime.version().feature() + "-words-" + locale.getLanguage();
    }

    /// Name and version, to be stored with what it found.
    String name() {
        return name;
    }

    void find(char[] chars, int from, int to, Segments.Builder into) {
        int at = from;
        while (at < to) {
            if (isGap(chars, at, to)) {
                at++;
                continue;
            }
            int start = at;
            int end = takePlain(chars, at, to, into);
            if (end > 0) {
                at = end;
                continue;
            }
            while (at < to && !isGap(chars, at, to)) at++;
            iterate(chars, start, at, into);
        }
    }

    /// Where the piece that begins at `from` ends, if it is a plain one; its word is added. Else -1.
    private static int takePlain(char[] chars, int from, int to, Segments.Builder into) {
        int at = from;
        if (isOpening(chars[at])) at++;
        int start = at;
        while (at < to && isPlainLetter(chars[at])) at++;
        int end = at;
        if (end == start) return -1;
        while (at < to && isClosing(chars[at])) at++;
        if (at < to && !isGap(chars, at, to)) return -1;
        into.add(Kind.WORD, start, end);
        return at;
    }

    private void iterate(char[] chars, int from, int to, Segments.Builder into) {
        iterator.setText(window.on(chars, from, to));
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            if (hasWord(chars, start, end)) into.add(Kind.WORD, start, end);
            start = end;
        }
    }

    private static boolean hasWord(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(chars[i])) return true;
            if (Character.isHighSurrogate(chars[i])
                    && i + 1 < to
                    && Character.isLetterOrDigit(Character.codePointAt(chars, i, to))) return true;
        }
        return false;
    }

    /// A plain space, and no combining mark after it: the iterator would take that with the space.
    private static boolean isGap(char[] chars, int at, int to) {
        return isPlainSpace(chars[at]) && (at + 1 == to || chars[at + 1] < 0x80);
    }

    private static boolean isPlainSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '"';
    }

    private static boolean isClosing(char c) {
        return c == '.' || c == ',' || c == ':' || c == ';' || c == '?' || c == '!' || c == ')'
                || c == '"';
    }
}
