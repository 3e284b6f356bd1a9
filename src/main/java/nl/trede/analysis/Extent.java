package nl.trede.analysis;

import java.util.Arrays;

/// Over which documents each cell of a matrix stands: those of its document or case, of both where both sides have
/// them, else all that pass the filter.
final class Extent {
    /// Stands for all rows, or all columns, together.
    static final int ALL = -1;

    private final int[] documents;
    private final Side rows;
    private final Side columns;
    private final int[] inRows;
    private final int[] inColumns;

    Extent(Scan scan) {
        documents = scan.documents();
        rows = scan.rows();
        columns = scan.columns();
        inRows = rows.isAbout(Side.About.DOCUMENTS) ? rows.documentsOfAll(documents) : documents;
        inColumns =
                columns.isAbout(Side.About.DOCUMENTS)
                        ? columns.documentsOfAll(documents)
                        : documents;
    }

    /// The documents of a cell in order, or with [#ALL] those of a total.
    int[] of(int row, int column) {
        boolean byRow = rows.isAbout(Side.About.DOCUMENTS);
        boolean byColumn = columns.isAbout(Side.About.DOCUMENTS);
        int[] some = row == ALL || !byRow ? inRows : rows.documents()[row];
        int[] others = column == ALL || !byColumn ? inColumns : columns.documents()[column];
        if (!byColumn) return some;
        return byRow ? both(some, others) : others;
    }

    private static int[] both(int[] some, int[] others) {
        int[] sorted = others.clone();
        Arrays.sort(sorted);
        return Arrays.stream(some).filter(d -> Arrays.binarySearch(sorted, d) >= 0).toArray();
    }
}
