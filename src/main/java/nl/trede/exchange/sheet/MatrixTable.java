package nl.trede.exchange.sheet;

import nl.trede.analysis.Heading;
import nl.trede.analysis.Matrix;
import nl.trede.message.Words;

import java.util.ArrayList;
import java.util.List;

/// A matrix as lines of text for a terminal: rows under each other, indented as they lie; columns beside each other, and
/// below when they do not fit.
public final class MatrixTable {
    private static final int GAP = 2;
    private static final int WIDEST_COLUMN = 18;
    private static final int NARROWEST = 40;

    private final Matrix matrix;
    private final Wording wording;
    private final int width;

    private MatrixTable(Matrix matrix, Words words, int width) {
        this.matrix = matrix;
        this.wording = new Wording(words);
        this.width = Math.max(width, NARROWEST);
    }

    /// @param width how many signs fit on a line; never less than 40 are used
    /// @return lines that end in a line feed, the legend last
    public static String of(Matrix matrix, Words words, int width) {
        return new MatrixTable(matrix, words, width).text();
    }

    private record Column(String head, List<String> values, int width) {
        static Column of(String head, List<String> values) {
            int widest = values.stream().mapToInt(MatrixTable::length).max().orElse(0);
            int width = Math.max(widest, Math.min(WIDEST_COLUMN, length(head)));
            return new Column(head, values, width);
        }
    }

    private String text() {
        List<String> heads = new ArrayList<>();
        for (Heading row : matrix.rows()) heads.add("  ".repeat(row.level()) + row.label());
        heads.add(wording.say("sheet.total"));
        int left =
                Math.min(width / 2, heads.stream().mapToInt(MatrixTable::length).max().orElse(0));
        StringBuilder text = new StringBuilder();
        List<Column> block = new ArrayList<>();
        int used = left;
        for (Column column : columns()) {
            if (used + GAP + column.width > width && !block.isEmpty()) {
                append(text, heads, left, block);
                text.append('\n');
                block.clear();
                used = left;
            }
            block.add(column);
            used += GAP + column.width;
        }
        append(text, heads, left, block);
        text.append('\n');
        for (Wording.Line mark : wording.legend())
            text.append(mark.name()).append("  ").append(mark.value()).append('\n');
        return text.toString();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < matrix.columns().size(); c++) {
            int column = c;
            List<String> values = new ArrayList<>();
            matrix.cells().forEach(line -> values.add(wording.cell(line.get(column))));
            values.add(wording.number(matrix.totals().columns().get(c)));
            columns.add(Column.of(matrix.columns().get(c).label(), values));
        }
        List<String> totals = new ArrayList<>();
        for (Number total : matrix.totals().rows()) totals.add(wording.number(total));
        totals.add(wording.number(matrix.totals().all()));
        columns.add(Column.of(wording.say("sheet.total"), totals));
        return columns;
    }

    private static void append(
            StringBuilder text, List<String> heads, int left, List<Column> columns) {
        StringBuilder line = new StringBuilder(" ".repeat(left));
        for (Column column : columns) right(line, column.head, column.width);
        text.append(line.toString().stripTrailing()).append('\n');
        for (int r = 0; r < heads.size(); r++) {
            line = new StringBuilder(cut(heads.get(r), left));
            line.repeat(' ', left - length(line.toString()));
            for (Column column : columns) right(line, column.values.get(r), column.width);
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static void right(StringBuilder line, String value, int width) {
        String shown = cut(value, width);
        line.repeat(' ', GAP + width - length(shown)).append(shown);
    }

    private static String cut(String text, int width) {
        if (length(text) <= width) return text;
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "\u2026";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
