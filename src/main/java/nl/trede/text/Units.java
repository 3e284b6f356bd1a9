package nl.trede.text;

import nl.trede.message.Problem;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Converts positions in one text between UTF-16 units, in which this program counts, and the units of others.
///
/// Made once for a text and then asked often: a conversion looks at a hundred characters, however long the text
/// is. A position inside of a character is refused, and so is one outside of the text. Half a surrogate pair
/// counts as one code point, and as the one byte that Java writes for it. Immutable.
public final class Units {
    private static final int BLOCK = 128;

    private final String text;
    private final Scale codePoints;
    private final Scale bytes;

    /// A position in code points, as Python, R and REFI-QDA count. The text may be shorter.
    public record CodePoints(int value) {}

    /// A position in the bytes of the text in UTF-8, as C, Go and Rust count. The text may be shorter.
    public record Utf8Bytes(int value) {}

    private Units(String text) {
        this.text = text;
        codePoints = new Scale(this::codePointsAt);
        bytes = new Scale(this::bytesAt);
    }

    public static Units of(String text) {
        return new Units(text);
    }

    /// How many code points precede `position`.
    ///
    /// @throws IllegalArgumentException if it is inside of a surrogate pair or outside of the text
    public CodePoints codePoints(int position) {
        return new CodePoints(codePoints.at(position));
    }

    /// How many bytes precede `position`.
    ///
    /// @throws IllegalArgumentException if it is inside of a surrogate pair or outside of the text
    public Utf8Bytes utf8Bytes(int position) {
        return new Utf8Bytes(bytes.at(position));
    }

    /// The position that as many code points precede.
    ///
    /// @throws nl.trede.message.TredeException if the text has fewer
    public int utf16(CodePoints offset) {
        if (codePoints.isOutside(offset.value))
            throw Problem.of("text.codepoints.outside", offset.value, codePoints.total())
                    .asException();
        return codePoints.reach(offset.value);
    }

    /// The position that as many bytes precede.
    ///
    /// @throws nl.trede.message.TredeException if the text has fewer, or if a character begins before and ends after
    public int utf16(Utf8Bytes offset) {
        if (bytes.isOutside(offset.value))
            throw Problem.of("text.bytes.outside", offset.value, bytes.total()).asException();
        int position = bytes.reach(offset.value);
        if (bytes.at(position) != offset.value)
            throw Problem.of("text.bytes.inside", offset.value).asException();
        return position;
    }

    private int codePointsAt(int index) {
        return Graphemes.isCut(text, index) ? 0 : 1;
    }

    /// The bytes of the character that begins at `index`; none where the second half of one stands.
    private int bytesAt(int index) {
        char c = text.charAt(index);
        if (c < 0x80) return 1;
        if (c < 0x800) return 2;
        if (!Character.isSurrogate(c)) return 3;
        if (Graphemes.isCut(text, index)) return 0;
        return Graphemes.isCut(text, index + 1) ? 4 : 1;
    }

    /// One of the foreign units: how many of them each UTF-16 unit adds, and their sum before every block.
    private final class Scale {
        private final IntUnaryOperator width;
        private final int[] before;

        Scale(IntUnaryOperator width) {
            this.width = width;
            before = new int[text.length() / BLOCK + 2];
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                if (i % BLOCK == 0) before[i / BLOCK] = sum;
                sum = Math.addExact(sum, width.applyAsInt(i));
            }
            if (text.length() % BLOCK == 0) before[before.length - 2] = sum;
            before[before.length - 1] = sum;
        }

        int total() {
            return before[before.length - 1];
        }

        boolean isOutside(int offset) {
            return offset < 0 || offset > total();
        }

        int at(int position) {
            if (position < 0 || position > text.length() || Graphemes.isCut(text, position))
                throw new IllegalArgumentException("not a position in this text: " + position);
            int sum = before[position / BLOCK];
            for (int i = position - position % BLOCK; i < position; i++) sum += width.applyAsInt(i);
            return sum;
        }

        /// The first position that is not inside of a character and that at least `offset` precede.
        int reach(int offset) {
            int found = Arrays.binarySearch(before, 0, before.length - 1, offset);
            int block = found >= 0 ? found : -found - 2;
            int position = block * BLOCK;
            int sum = before[block];
            while (sum < offset || Graphemes.isCut(text, position))
                sum += width.applyAsInt(position++);
            return position;
        }
    }
}
