package nl.trede.text;

import nl.trede.text.PositionMap.Edit;

import java.util.ArrayList;
import java.util.List;

/// A text whose lines end in LF, made from one with the line ends of any system and perhaps a byte order mark at
/// its beginning.
///
/// @param text the text without the mark, in which CR LF and a CR alone have become LF
/// @param fromOriginal where the positions of the original are in it. A CR alone has stayed where it was
public record LineEnds(String text, PositionMap fromOriginal) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    public static LineEnds of(String original) {
        boolean marked = !original.isEmpty() && original.charAt(0) == BYTE_ORDER_MARK;
        if (!marked && original.indexOf('\r') < 0)
            return new LineEnds(original, PositionMap.NOTHING_CHANGED);
        StringBuilder text = new StringBuilder(original.length());
        List<Edit> removed = new ArrayList<>();
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (i == 0 && marked) removed.add(new Edit(0, 1, 0));
            else if (c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n')
                remove(i, removed);
            else text.append(c == '\r' ? '\n' : c);
        }
        return new LineEnds(text.toString(), new PositionMap(removed));
    }

    private static void remove(int position, List<Edit> removed) {
        boolean touches = !removed.isEmpty() && removed.getLast().end() == position;
        if (touches) {
            removed.removeLast();
            removed.add(new Edit(position - 1, 2, 0));
        } else removed.add(new Edit(position, 1, 0));
    }
}
