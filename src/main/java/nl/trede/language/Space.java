package nl.trede.language;

/// White space in the widest sense: with no-break spaces and the byte order mark.
final class Space {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Space() {}

    static boolean is(char c) {
        if (c < 0x80) return c <= ' ';
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == BYTE_ORDER_MARK;
    }

    /// The first position from `from` on that is not white space; `to` if there is none.
    static int skip(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && is(text.charAt(at))) at++;
        return at;
    }

    /// The end of what stands in `[from, to)`, without white space after it.
    static int trimEnd(CharSequence text, int from, int to) {
        int at = to;
        while (at > from && is(text.charAt(at - 1))) at--;
        return at;
    }
}
