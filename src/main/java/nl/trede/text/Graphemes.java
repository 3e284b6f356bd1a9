package nl.trede.text;

import java.text.BreakIterator;
import java.util.Locale;

/// What a reader takes for one sign: a letter with its marks, a family of emoji, CR with its LF. Selections snap
/// to these; data need not, but never cuts a surrogate pair.
public final class Graphemes {
    private static final int LONGEST = 1000;

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

    /// The JDK's iterator looks at all of its text at once, so it is given no more than it takes to be right. A
    /// sign of more than [#LONGEST] units is taken for several.
    private static BreakIterator signsAround(String text, int position) {
        int to = position;
        while (!isPlain(text, to) && to - position < LONGEST) to++;
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text.substring(plainBefore(text, position), isCut(text, to) ? to + 1 : to));
        return signs;
    }

    private static int plainBefore(String text, int position) {
        int from = position;
        while (!isPlain(text, from) && position - from < LONGEST) from--;
        return isCut(text, from) ? from - 1 : from;
    }

    /// Whether it is certain that no sign goes on beyond `position`: at the ends of the text, after a line feed,
    /// between two simple letters.
    private static boolean isPlain(String text, int position) {
        if (position == 0 || position == text.length()) return true;
        char before = text.charAt(position - 1);
        return before == '\n' || (isPlain(before) && isPlain(text.charAt(position)));
    }

    /// ASCII, and letters of alphabets in which none joins the letter before: not those of Korea and India.
    private static boolean isPlain(char c) {
        if (c < 0x7f) return c >= ' ';
        boolean simple =
                c < 0x600
                        || (c >= 0x620 && c <= 0x64a)
                        || (c >= 0x3041 && c <= 0x30fa)
                        || (c >= 0x4e00 && c <= 0x9fff);
        return simple && Character.isLetter(c);
    }
}
