package nl.trede.analysis;

import nl.trede.model.Document;
import nl.trede.model.Field;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what falls in each cell and each total, and says of empty cells why they are.
final class Tally implements Scan.Visitor {
    private final Scan scan;
    private final Texts texts;
    private final Measure measure;
    private final Places places;
    private final Counter counter;
    private final Directions directions;
    private final Extent extent;
    private final Map<Integer, Integer> wordsOf = new HashMap<>();

    Tally(Scan scan, Measure measure, Texts texts) {
        this.scan = scan;
        this.texts = texts;
        this.measure = measure;
        places = new Places(scan.rows().size(), scan.columns().size());
        int coders = scan.project().coders().size();
        counter = Counter.of(measure, places, coders, this::segments);
        directions = new Directions(scan.project(), places);
        extent = new Extent(scan);
    }

    private Segments segments(int document) {
        Document of = scan.project().documents().at(document);
        return of.fields().get(Field.HEAD).isEmpty()
                ? Segments.NONE
                : texts.segments(of.current().segments());
    }

    @Override
    public void document(Scan.Placed placed) {
        counter.document(placed);
        directions.document(placed);
    }

    List<List<Cell>> cells() {
        Reasons reasons = new Reasons(scan, extent);
        List<List<Cell>> cells = new ArrayList<>(places.rows());
        for (int r = 0; r < places.rows(); r++) {
            List<Cell> line = new ArrayList<>(places.columns());
            for (int c = 0; c < places.columns(); c++)
                line.add(counter.isEmpty(places.cell(r, c)) ? reasons.why(r, c) : cell(r, c));
            cells.add(List.copyOf(line));
        }
        return List.copyOf(cells);
    }

    private Cell cell(int row, int column) {
        int cell = places.cell(row, column);
        Number number = number(cell, row, column);
        return directions.isBalanced(cell)
                ? new Cell.Balanced(number, directions.positive(cell), directions.negative(cell))
                : new Cell.Coded(number);
    }

    private Number number(int place, int row, int column) {
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
        List<Number> byRow = new ArrayList<>(places.rows());
        for (int r = 0; r < places.rows(); r++)
            byRow.add(number(places.rowTotal(r), r, Extent.ALL));
        List<Number> byColumn = new ArrayList<>(places.columns());
        for (int c = 0; c < places.columns(); c++)
            byColumn.add(number(places.columnTotal(c), Extent.ALL, c));
        return new Matrix.Totals(
                List.copyOf(byRow),
                List.copyOf(byColumn),
                number(places.total(), Extent.ALL, Extent.ALL));
    }
}
