package nl.trede.language;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Finds the paragraphs.
///
/// Where a text is hard-wrapped, a paragraph is a block of lines between blank ones; elsewhere each line is one.
/// A text is hard-wrapped if its lines, but for one in fifty, are no longer than 150 characters and, of all line breaks between two
/// lines of a block, at least three in ten run on: the line before has no final mark and the next begins with a
/// small letter, and most lines that run on are at least half as long as the longest.
///
/// A turn begins a paragraph. So does, in hard-wrapped text, an item of a list after a line that ends in `.`,
/// `?`, `!`, `:` or `;`.
final class Paragraphs {
    private static final int LONGEST_WRAPPED = 150;

    private final String text;
    private final Ranges lines;
    private final BitSet turns;

    private Paragraphs(String text, Ranges lines, BitSet turns) {
        this.text = text;
        this.lines = lines;
        this.turns = turns;
    }

    /// @param turns the numbers of the lines that begin a turn
    static Ranges find(String text, Ranges lines, BitSet turns) {
        return new Paragraphs(text, lines, turns).find();
    }

    private Ranges find() {
        Ranges found = new Ranges();
        boolean wrapped = isWrapped();
        int start = -1;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.isEmpty(i)) continue;
            if (start < 0) start = lines.start(i);
            if (wrapped && goesOn(i)) continue;
            found.add(start, lines.end(i));
            start = -1;
        }
        return found;
    }

    /// Whether, in wrapped text, the line after this one belongs to the same paragraph.
    private boolean goesOn(int line) {
        return isInner(line) && !(isItem(line + 1) && closes(lastOf(line)));
    }

    private boolean isInner(int line) {
        return line + 1 < lines.count()
                && !lines.isEmpty(line)
                && !lines.isEmpty(line + 1)
                && !turns.get(line + 1);
    }

    private boolean isWrapped() {
        int longest = longest();
        if (longest > LONGEST_WRAPPED) return false;
        int inner = 0;
        int runOn = 0;
        int longOnes = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (!isInner(i)) continue;
            inner++;
            if (closes(lastOf(i)) || !Character.isLowerCase(text.charAt(lines.start(i + 1))))
                continue;
            runOn++;
            if (length(i) * 2 >= longest) longOnes++;
        }
        return runOn > 0 && runOn * 10 >= inner * 3 && longOnes * 2 > runOn;
    }

    /// The longest line, but for one in fifty: a scan has lines that ran together.
    private int longest() {
        int[] lengths =
                IntStream.range(0, lines.count())
                        .filter(i -> !lines.isEmpty(i))
                        .map(this::length)
                        .sorted()
                        .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length - 1 - lengths.length / 50];
    }

    private int length(int line) {
        return lines.end(line) - lines.start(line);
    }

    private char lastOf(int line) {
        return text.charAt(lines.end(line) - 1);
    }

    private static boolean closes(char c) {
        return c == '.' || c == '?' || c == '!' || c == ':' || c == ';';
    }

    /// `- text`, `• text`, `3. text`, `a) text`.
    private boolean isItem(int line) {
        int at = lines.start(line);
        int end = lines.end(line);
        char first = text.charAt(at);
        if ("-–—•*·▪".indexOf(first) >= 0) return at + 1 < end && Space.is(text.charAt(at + 1));
        int mark = at;
        while (mark < end && mark - at < 3 && Character.isLetterOrDigit(text.charAt(mark))) mark++;
        return mark > at
                && mark + 1 < end
                && ".)".indexOf(text.charAt(mark)) >= 0
                && Space.is(text.charAt(mark + 1));
    }
}
