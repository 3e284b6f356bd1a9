package nl.trede.text;

/// A stretch of one text: from `start`, inclusive, to `end`, exclusive, in UTF-16 code units.
///
/// Never empty; in data that this program makes never in the middle of a surrogate pair. Two ranges that abut
/// do not overlap. Ordered by start, then longest first, so that an enclosing range comes before what it
/// encloses. Other units (code points, UTF-8 bytes) exist at the border only: see [Units].
public record TextRange(int start, int end) implements Comparable<TextRange> {
    public TextRange {
        if (start < 0 || end <= start)
            throw new IllegalArgumentException("not a range: " + start + "-" + end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /// Whether every unit of `other` is in this range; a range encloses itself.
    public boolean encloses(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /// The smallest range that encloses both.
    public TextRange span(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The words themselves.
    ///
    /// @throws IndexOutOfBoundsException if `text` is shorter than the range's end
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(TextRange other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(other.end, end);
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
