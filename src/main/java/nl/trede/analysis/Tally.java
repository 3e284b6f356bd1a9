package nl.trede.analysis;

import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what falls in each cell and each total, and says of empty cells why they are.
///
/// Places: the cells by row, then a total for each row, for each column, and for all.
final class Tally implements Scan.Visitor {
    private final Scan scan;
    private final Texts texts;
    private final Measure measure;
    private final int rows;
    private final int columns;
    private final Counter counter;

    /// By cell. Whether there are codings cannot be told from the measure: they may have no words.
    private final int[] codings;

    private final int[] positive;
    private final int[] negative;
    private final Directions directions;
    private final Map<Integer, Integer> wordsOf = new HashMap<>();
    private DocumentCodings all = NONE;

    private static final DocumentCodings NONE = DocumentCodings.none(new DocumentId(0));

    Tally(Scan scan, Measure measure, Texts texts) {
        this.scan = scan;
        this.texts = texts;
        this.measure = measure;
        rows = scan.rows().size();
        columns = scan.columns().size();
        counter =
                Counter.of(
                        measure,
                        Math.addExact(Math.multiplyExact(rows, columns), rows + columns + 1),
                        scan.project().coders().size(),
                        this::segments);
        codings = new int[rows * columns];
        directions = new Directions(scan.project());
        positive = new int[directions.areNone() ? 0 : codings.length];
        negative = new int[positive.length];
    }

    private Segments segments(int document) {
        Document of = scan.project().documents().at(document);
        return of.fields().get(Field.HEAD).isEmpty()
                ? Segments.NONE
                : texts.segments(of.current().segments());
    }

    @Override
    public void document(int document, DocumentCodings codingsOfIt) {
        all = codingsOfIt;
        counter.document(document, codingsOfIt);
    }

    @Override
    public void coding(int row, int[] inRows, int[] inColumns) {
        int sign = directions.areNone() ? 0 : directions.sign(all.facets(row));
        counter.coding(row);
        for (int r : inRows) {
            for (int c : inColumns) {
                int cell = r * columns + c;
                codings[cell]++;
                if (sign > 0) positive[cell]++;
                else if (sign < 0) negative[cell]++;
                counter.add(cell);
            }
            counter.add(rowTotal(r));
        }
        for (int c : inColumns) counter.add(columnTotal(c));
        counter.add(total());
    }

    private int rowTotal(int row) {
        return rows * columns + row;
    }

    private int columnTotal(int column) {
        return rows * columns + rows + column;
    }

    private int total() {
        return rows * columns + rows + columns;
    }

    List<List<Cell>> cells() {
        Extent extent = new Extent(scan);
        Reasons reasons = new Reasons(scan, extent);
        List<List<Cell>> cells = new ArrayList<>(rows);
        for (int r = 0; r < rows; r++) {
            List<Cell> line = new ArrayList<>(columns);
            for (int c = 0; c < columns; c++)
                line.add(codings[r * columns + c] > 0 ? cell(r, c, extent) : reasons.why(r, c));
            cells.add(List.copyOf(line));
        }
        return List.copyOf(cells);
    }

    private Cell cell(int row, int column, Extent extent) {
        int cell = row * columns + column;
        Number number = number(cell, row, column, extent);
        boolean balanced =
                positive.length > 0 && positive[cell] > 0 && positive[cell] == negative[cell];
        return balanced
                ? new Cell.Balanced(number, positive[cell], negative[cell])
                : new Cell.Coded(number);
    }

    private Number number(int place, int row, int column, Extent extent) {
        long count = counter.count(place);
        if (measure != Measure.SHARE) return count;
        long of = 0;
        for (int document : extent.of(row, column)) of += words(document);
        return of == 0 ? 0.0 : (double) count / of;
    }

    private int words(int document) {
        return wordsOf.computeIfAbsent(document, one -> segments(one).count(Segments.Kind.WORD));
    }

    Matrix.Totals totals() {
        Extent extent = new Extent(scan);
        List<Number> byRow = new ArrayList<>(rows);
        for (int r = 0; r < rows; r++) byRow.add(number(rowTotal(r), r, Extent.ALL, extent));
        List<Number> byColumn = new ArrayList<>(columns);
        for (int c = 0; c < columns; c++)
            byColumn.add(number(columnTotal(c), Extent.ALL, c, extent));
        return new Matrix.Totals(
                List.copyOf(byRow),
                List.copyOf(byColumn),
                number(total(), Extent.ALL, Extent.ALL, extent));
    }
}
