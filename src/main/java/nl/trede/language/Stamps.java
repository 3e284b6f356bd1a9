package nl.trede.language;

/// Time stamps of recordings: `[00:12:03]`, `[00:12:03.450]`, `[12:03]` and `#00:12:03#`, `#00:12:03-4#` anywhere;
/// `(00:12:03)` where a turn or paragraph begins, since elsewhere brackets hold what a writer puts between them.
final class Stamps {
    private Stamps() {}

    static boolean opens(char c) {
        return c == '[' || c == '#' || c == '(';
    }

    /// The end of the stamp that begins at `from`, or -1 if none does.
    static int endAt(CharSequence text, int from, int to, boolean atBeginning) {
        if (from >= to || !opens(text.charAt(from))) return -1;
        char open = text.charAt(from);
        if (open == '(' && !atBeginning) return -1;
        int at = digits(text, from + 1, to, 1, 2);
        int groups = 1;
        while (at > 0 && at < to && text.charAt(at) == ':' && groups < 4) {
            at = digits(text, at + 1, to, 2, 2);
            groups++;
        }
        if (at < 0 || groups < (open == '[' ? 2 : 3) || groups > 3) return -1;
        at = fraction(text, at, to);
        char close = open == '[' ? ']' : open == '(' ? ')' : '#';
        return at < to && text.charAt(at) == close ? at + 1 : -1;
    }

    private static int fraction(CharSequence text, int at, int to) {
        if (at >= to || ".,-".indexOf(text.charAt(at)) < 0) return at;
        int end = digits(text, at + 1, to, 1, 3);
        return end < 0 ? at : end;
    }

    /// The end of a run of `least` to `most` digits, or -1.
    private static int digits(CharSequence text, int from, int to, int least, int most) {
        int at = from;
        while (at < to && at - from < most && isDigit(text.charAt(at))) at++;
        return at - from < least ? -1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
