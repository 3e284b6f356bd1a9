package nl.trede.search;

import nl.trede.text.Graphemes;
import nl.trede.text.TextRange;

/// A hit with what stands around it, exactly as in the text, line ends too.
public record Context(String before, String match, String after) {
    /// @param most how many UTF-16 units to show on either side, at most: no word is cut, unless there is no
    ///     white space between its cut and the hit, and no sign ever is
    public static Context of(String text, TextRange hit, int most) {
        int from = from(text, Math.max(0, hit.start() - most), hit.start());
        int to = to(text, hit.end(), Math.min(text.length(), hit.end() + most));
        return new Context(
                text.substring(from, hit.start()), hit.of(text), text.substring(hit.end(), to));
    }

    private static int from(String text, int from, int hit) {
        if (from == 0 || from == hit || isSpace(text.charAt(from - 1))) return from;
        for (int i = from; i < hit; i++) if (isSpace(text.charAt(i))) return i;
        TextRange sign = Graphemes.snap(text, new TextRange(from, from + 1));
        return sign.start() < from ? Math.min(sign.end(), hit) : from;
    }

    private static int to(String text, int hit, int to) {
        if (to == text.length() || to == hit || isSpace(text.charAt(to))) return to;
        for (int i = to; i > hit; i--) if (isSpace(text.charAt(i - 1))) return i;
        TextRange sign = Graphemes.snap(text, new TextRange(to - 1, to));
        return sign.end() > to ? Math.max(sign.start(), hit) : to;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
