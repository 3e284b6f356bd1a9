package nl.trede.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How positions of one text lie in another that was made from it: a list of edits, in order, that neither
/// overlap nor touch. Positions are UTF-16 units, 0 to the length of the text, both ends included.
///
/// Says where things went, not what was written there. Immutable; a look-up is a binary search.
public final class PositionMap {
    public static final PositionMap NOTHING_CHANGED = new PositionMap(List.of());

    private final List<Edit> edits;

    /// For each edit where it begins in the old and in the new text.
    private final int[] oldStarts;

    private final int[] newStarts;

    /// `oldLength` units from `start` of the old text became `newLength` units.
    public record Edit(int start, int oldLength, int newLength) {
        public Edit {
            if (start < 0
                    || oldLength < 0
                    || newLength < 0
                    || (oldLength == 0 && newLength == 0)
                    || oldLength > Integer.MAX_VALUE - start)
                throw new IllegalArgumentException(
                        "not an edit: " + start + " " + oldLength + ":" + newLength);
        }

        int end() {
            return start + oldLength;
        }

        @Override
        public String toString() {
            return start + " " + oldLength + ":" + newLength;
        }
    }

    /// Where a position belongs when text was inserted exactly there, or when what stood around it was replaced:
    /// before the new text or after it.
    public enum Side {
        BEFORE,
        AFTER
    }

    /// @param edits what was replaced by what; empty where the two texts are equal
    /// @throws IllegalArgumentException if they are not in order, if two touch, or if the new text would be longer
    ///     than a text can be
    public PositionMap(List<Edit> edits) {
        this.edits = List.copyOf(edits);
        oldStarts = new int[edits.size()];
        newStarts = new int[edits.size()];
        int last = -1;
        long shift = 0;
        for (int i = 0; i < oldStarts.length; i++) {
            Edit edit = this.edits.get(i);
            if (edit.start <= last)
                throw new IllegalArgumentException("edits touch: " + last + " and " + edit);
            last = edit.end();
            if (edit.start + shift + edit.newLength > Integer.MAX_VALUE)
                throw new IllegalArgumentException("too long: " + edit);
            oldStarts[i] = edit.start;
            newStarts[i] = (int) (edit.start + shift);
            shift += edit.newLength - edit.oldLength;
        }
    }

    /// What was replaced by what, in order; positions are those of the old text.
    public List<Edit> edits() {
        return edits;
    }

    /// The place in the new text of `position` in the old one. Where text was inserted exactly there, `side`
    /// decides; inside replaced text it is the edge of the new text on that side. The edges of replaced text stay
    /// its edges.
    ///
    /// @throws IllegalArgumentException if `position` is negative; how long the text is is not known here
    public int map(int position, Side side) {
        if (position < 0) throw new IllegalArgumentException("not a position: " + position);
        int found = Arrays.binarySearch(oldStarts, position);
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) return position;
        Edit edit = edits.get(index);
        int newEnd = newStarts[index] + edit.newLength;
        if (position > edit.end()) return newEnd + (position - edit.end());
        boolean before =
                edit.oldLength == 0
                        ? side == Side.BEFORE
                        : position == edit.start || (position < edit.end() && side == Side.BEFORE);
        return before ? newStarts[index] : newEnd;
    }

    /// The range in the new text of `range` in the old one: what is left of its words, and what was written
    /// between them. What was typed at its edges does not join it. Words that were replaced are corrected words if
    /// all of them were in the range: the new ones are in it too. If only some of them were, the new ones are not.
    /// Empty if nothing is left.
    public Optional<TextRange> map(TextRange range) {
        int start = map(range.start(), Side.AFTER);
        int end = map(range.end(), Side.BEFORE);
        return start < end ? Optional.of(new TextRange(start, end)) : Optional.empty();
    }

    /// The map from the new text back to the old one.
    public PositionMap inverse() {
        List<Edit> back = new ArrayList<>(edits.size());
        for (int i = 0; i < newStarts.length; i++)
            back.add(new Edit(newStarts[i], edits.get(i).newLength, edits.get(i).oldLength));
        return new PositionMap(back);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionMap that && edits.equals(that.edits);
    }

    @Override
    public int hashCode() {
        return edits.hashCode();
    }

    @Override
    public String toString() {
        return edits.toString();
    }
}
