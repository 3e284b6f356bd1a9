package nl.trede.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Text as a word processor has it, paragraphs, tables and boxes inside each other, made into a plain one:
/// blocks divided by a blank line, the rows of a table by `\n`, its cells by a tab, the paragraphs of a cell by
/// `\n`. What is blank is dropped. A box that hangs in a paragraph follows it.
///
/// Calls come in the order of the document; ends without a beginning are ignored.
final class Blocks {
    private final FileBytes file;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int length;

    /// A place that holds blocks: the body, a cell, a box. Tables hang in the place that holds them.
    private static final class Frame {
        final List<String> blocks = new ArrayList<>();
        final List<String> afterParagraph = new ArrayList<>();
        final Deque<Table> tables = new ArrayDeque<>();
        final StringBuilder paragraph = new StringBuilder();
        boolean open;

        /// Whether the next paragraph goes on in this one, whose mark was deleted.
        boolean joined;

        /// Opened by a paragraph inside a paragraph, as in a drawn shape: a box that nobody announced.
        boolean implied;
    }

    private static final class Table {
        final List<String> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        boolean rowDropped;
    }

    Blocks(FileBytes file) {
        this.file = file;
        frames.push(new Frame());
    }

    void openParagraph() {
        if (frames.element().open && !frames.element().joined) {
            openBox();
            frames.element().implied = true;
        }
        frames.element().joined = false;
        frames.element().open = true;
    }

    /// Whether characters would belong to a paragraph here.
    boolean inParagraph() {
        return frames.element().open;
    }

    void text(CharSequence text) {
        count(text.length());
        frames.element().paragraph.append(text);
    }

    private void count(int more) {
        length += more;
        if (length > Limits.CHARACTERS || length < 0) throw Importers.tooLong(file);
    }

    /// Ends a paragraph, unless its mark was deleted: then the next one goes on in it.
    void closeParagraph(boolean markDeleted) {
        Frame frame = frames.element();
        if (markDeleted && !frame.implied) frame.joined = true;
        else flush(frame);
        if (frame.implied) closeBox();
    }

    private static void flush(Frame frame) {
        String paragraph = stripLineFeeds(frame.paragraph);
        if (!paragraph.isBlank()) frame.blocks.add(paragraph);
        frame.blocks.addAll(frame.afterParagraph);
        frame.afterParagraph.clear();
        frame.paragraph.setLength(0);
        frame.open = false;
        frame.joined = false;
    }

    /// A break of line at either end, as before a new page, would look like a paragraph.
    private static String stripLineFeeds(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '\n') start++;
        while (end > start && text.charAt(end - 1) == '\n') end--;
        return text.subSequence(start, end).toString();
    }

    void openTable() {
        flush(frames.element());
        frames.element().tables.push(new Table());
    }

    void dropRow() {
        Table table = frames.element().tables.peek();
        if (table != null) table.rowDropped = true;
    }

    void openCell() {
        count(1);
        frames.push(new Frame());
    }

    void closeCell() {
        if (frames.size() < 2) return;
        String cell = String.join("\n", finish(frames.pop()));
        Table table = frames.element().tables.peek();
        if (table != null) table.cells.add(cell);
    }

    void closeRow() {
        Table table = frames.element().tables.peek();
        if (table == null) return;
        String row = String.join("\t", table.cells);
        if (!table.rowDropped && !row.isBlank()) table.rows.add(row);
        table.cells = new ArrayList<>();
        table.rowDropped = false;
    }

    void closeTable() {
        Frame frame = frames.element();
        Table table = frame.tables.poll();
        if (table != null && !table.rows.isEmpty()) frame.blocks.add(String.join("\n", table.rows));
    }

    void openBox() {
        frames.push(new Frame());
    }

    void closeBox() {
        if (frames.size() < 2) return;
        List<String> inside = finish(frames.pop());
        Frame outside = frames.element();
        (outside.open ? outside.afterParagraph : outside.blocks).addAll(inside);
    }

    private static List<String> finish(Frame frame) {
        flush(frame);
        return frame.blocks;
    }

    /// All blocks, once the document has ended.
    List<String> finish() {
        while (frames.size() > 1) closeBox();
        return List.copyOf(finish(frames.element()));
    }
}
