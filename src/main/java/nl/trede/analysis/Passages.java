package nl.trede.analysis;

import nl.trede.message.Progress;
import nl.trede.model.Address;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What stands behind the cells of a matrix: exactly the codings that were counted there, by the path of their
/// document, then as they stand in its text.
public final class Passages {
    private Passages() {}

    /// The codings of one cell.
    ///
    /// @param row the address of its row: the key of the heading, or an ending of it
    /// @throws nl.trede.message.TredeException if the matrix has no such row or column
    public static List<CodingRow> of(
            Project project, Matrix.Spec spec, String row, String column, Texts texts) {
        Scan scan = new Scan(project, spec, texts);
        int r = find("row", row, scan.rows().headings());
        int c = find("column", column, scan.columns().headings());
        Collector collector = new Collector(scan, texts);
        scan.over(
                new Scan.Visitor() {
                    @Override
                    public void document(int document, DocumentCodings all) {
                        collector.document(document, all);
                    }

                    @Override
                    public void coding(int coding, int[] rows, int[] columns) {
                        if (has(rows, r) && has(columns, c)) collector.add(coding);
                    }
                },
                Progress.NONE);
        return List.copyOf(collector.collected);
    }

    private static int find(String kind, String address, List<Heading> headings) {
        return headings.indexOf(Address.find(kind, address, headings, Heading::key));
    }

    private static boolean has(int[] some, int one) {
        return Arrays.stream(some).anyMatch(other -> other == one);
    }

    /// Rows of the codings of the document that the scan is at.
    private static final class Collector {
        private final CodingRows rows;
        private final List<CodingRow> collected = new ArrayList<>();
        private int document = -1;
        private DocumentCodings all;

        Collector(Scan scan, Texts texts) {
            rows = new CodingRows(scan.project(), scan.matcher().membership(), texts);
            all = DocumentCodings.none(new DocumentId(0));
        }

        void document(int of, DocumentCodings codings) {
            document = of;
            all = codings;
        }

        CodingRow row(int coding) {
            return rows.standing(document, all, coding);
        }

        void add(int coding) {
            collected.add(row(coding));
        }
    }

    /// The codings of a cell that has some; rows and columns are numbered as in the matrix.
    public record Behind(int row, int column, List<CodingRow> codings) {}

    /// What stands behind every cell, by row, then by column.
    public static List<Behind> behind(
            Project project, Matrix.Spec spec, Texts texts, Progress progress) {
        Scan scan = new Scan(project, spec, texts);
        Collector collector = new Collector(scan, texts);
        int width = scan.columns().size();
        Map<Integer, List<CodingRow>> cells = new TreeMap<>();
        scan.over(
                new Scan.Visitor() {
                    @Override
                    public void document(int document, DocumentCodings all) {
                        collector.document(document, all);
                    }

                    @Override
                    public void coding(int coding, int[] rows, int[] columns) {
                        CodingRow row = collector.row(coding);
                        for (int r : rows)
                            for (int c : columns)
                                cells.computeIfAbsent(r * width + c, _ -> new ArrayList<>())
                                        .add(row);
                    }
                },
                progress);
        return cells.entrySet().stream()
                .map(cell ->
                        new Behind(
                                cell.getKey() / width,
                                cell.getKey() % width,
                                List.copyOf(cell.getValue())))
                .toList();
    }
}
