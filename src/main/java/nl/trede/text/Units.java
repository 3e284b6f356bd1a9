package nl.trede.text;

/// Converts positions in one text between UTF-16 units, in which this program counts, and the units of others.
public final class Units {
    private Units() {}

    /// How many code points precede the UTF-16 position `utf16`.
    public static int toCodePoints(String text, int utf16) {
        return text.codePointCount(0, utf16);
    }

    /// The UTF-16 position that `codePoints` code points precede.
    ///
    /// @throws IndexOutOfBoundsException if the text has fewer code points
    public static int fromCodePoints(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
