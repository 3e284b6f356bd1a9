package nl.trede.text;

import java.text.BreakIterator;
import java.util.Locale;

/// What a reader takes for one sign: a letter with its marks, a family of emoji, CR with its LF. Selections snap
/// to these; data need not, but never cuts a surrogate pair.
public final class Graphemes {
    private Graphemes() {}

    /// The smallest range that encloses `range` and cuts no sign of `text`.
    ///
    /// @throws IndexOutOfBoundsException if `text` is shorter than the range's end
    public static TextRange snap(String text, TextRange range) {
        if (range.end() > text.length())
            throw new IndexOutOfBoundsException(range + " of a text of " + text.length());
        return new TextRange(startOf(text, range.start()), endOf(text, range.end()));
    }

    /// Whether `position` lies in the middle of a surrogate pair of `text`; never at its ends or outside of it.
    public static boolean isCut(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isLowSurrogate(text.charAt(position))
                && Character.isHighSurrogate(text.charAt(position - 1));
    }

    /// `position`, or the start of the sign that it is inside of.
    static int startOf(String text, int position) {
        if (isPlain(text, position)) return position;
        int from = plainBefore(text, position);
        BreakIterator signs = signsAround(text, position);
        return signs.isBoundary(position - from)
                ? position
                : from + signs.preceding(position - from);
    }

    /// `position`, or the end of the sign that it is inside of.
    static int endOf(String text, int position) {
        if (isPlain(text, position)) return position;
        int from = plainBefore(text, position);
        BreakIterator signs = signsAround(text, position);
        return signs.isBoundary(position - from)
                ? position
                : from + signs.following(position - from);
    }

    /// The JDK's iterator looks at all of its text at once, so it is given no more than it takes to be right.
    private static BreakIterator signsAround(String text, int position) {
        int to = position;
        while (!isPlain(text, to)) to++;
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text.substring(plainBefore(text, position), to));
        return signs;
    }

    private static int plainBefore(String text, int position) {
        int from = position;
        while (!isPlain(text, from)) from--;
        return from;
    }

    /// Whether no sign can go on beyond `position`: at the ends, after a line feed, between two signs of ASCII.
    private static boolean isPlain(String text, int position) {
        if (position == 0 || position == text.length()) return true;
        char before = text.charAt(position - 1);
        return before == '\n' || (isPlain(before) && isPlain(text.charAt(position)));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }
}
