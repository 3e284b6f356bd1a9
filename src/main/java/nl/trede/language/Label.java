package nl.trede.language;

import org.jspecify.annotations.Nullable;

/// What stands before a line's colon where a speaker's name could: `MW. DE WIT` of `[00:12:03] MW. DE WIT: Ja.`
///
/// @param line which line of the text
/// @param start where the label begins
/// @param end where it ends
/// @param body where what is said begins, after the colon
/// @param words the label as written
record Label(int line, int start, int end, int body, String words) {
    private static final int LONGEST = 40;

    /// The label of a line, or null: most lines have none, and this is asked of each.
    static @Nullable Label of(String text, int line, int from, int to) {
        int start = from;
        int stamp = Stamps.endAt(text, from, to, true);
        if (stamp > 0) start = Space.skip(text, stamp, to);
        if (start >= to || !Character.isLetter(text.charAt(start))) return null;
        int end = start;
        int limit = Math.min(to, start + LONGEST + 1);
        while (end < limit && belongs(text.charAt(end))) end++;
        if (end == limit) return null;
        int colon = end;
        stamp = Stamps.endAt(text, end, to, false);
        if (stamp > 0) colon = Space.skip(text, stamp, to);
        if (colon >= to || text.charAt(colon) != ':') return null;
        if (colon + 1 < to && !Space.is(text.charAt(colon + 1))) return null;
        end = Space.trimEnd(text, start, end);
        return new Label(line, start, end, Math.min(to, colon + 1), text.substring(start, end));
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || " .-'’_/&()\u00a0".indexOf(c) >= 0;
    }
}
