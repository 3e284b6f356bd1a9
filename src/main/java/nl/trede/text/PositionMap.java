package nl.trede.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How positions of one text lie in another that was made from it: a list of edits, in order, that neither
/// overlap nor touch. Positions are UTF-16 units, 0 to the length of the text, both ends included.
///
/// @param edits what was replaced by what; empty where the two texts are equal
public record PositionMap(List<Edit> edits) {
    public static final PositionMap NOTHING_CHANGED = new PositionMap(List.of());

    /// `oldLength` units from `start` of the old text became `newLength` units.
    public record Edit(int start, int oldLength, int newLength) {
        public Edit {
            if (start < 0 || oldLength < 0 || newLength < 0 || oldLength + newLength == 0)
                throw new IllegalArgumentException(
                        "not an edit: " + start + " " + oldLength + ":" + newLength);
        }

        int end() {
            return start + oldLength;
        }
    }

    /// Where a position belongs when text was inserted exactly there.
    public enum Side {
        BEFORE,
        AFTER
    }

    public PositionMap {
        edits = List.copyOf(edits);
        int last = -1;
        for (Edit edit : edits) {
            if (edit.start() <= last) throw new IllegalArgumentException("edits touch: " + edits);
            last = edit.end();
        }
    }

    /// The place in the new text of `position` in the old one. Where text was inserted exactly there, `side`
    /// decides; inside replaced text it is the nearest edge on that side.
    public int map(int position, Side side) {
        int shift = 0;
        for (Edit edit : edits) {
            if (position < edit.start()) break;
            if (position <= edit.end()) {
                boolean before =
                        edit.oldLength() == 0
                                ? side == Side.BEFORE
                                : position == edit.start()
                                        || (position < edit.end() && side == Side.BEFORE);
                return edit.start() + shift + (before ? 0 : edit.newLength());
            }
            shift += edit.newLength() - edit.oldLength();
        }
        return position + shift;
    }

    /// The range in the new text of `range` in the old one: what was typed at its edges does not join it, what
    /// was typed inside does. Empty if none of its words are left.
    public Optional<TextRange> map(TextRange range) {
        int start = map(range.start(), Side.AFTER);
        int end = map(range.end(), Side.BEFORE);
        return start < end ? Optional.of(new TextRange(start, end)) : Optional.empty();
    }

    /// The map from the new text back to the old one.
    public PositionMap inverse() {
        List<Edit> back = new ArrayList<>(edits.size());
        int shift = 0;
        for (Edit edit : edits) {
            back.add(new Edit(edit.start() + shift, edit.newLength(), edit.oldLength()));
            shift += edit.newLength() - edit.oldLength();
        }
        return new PositionMap(back);
    }
}
