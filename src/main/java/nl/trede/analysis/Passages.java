package nl.trede.analysis;

import nl.trede.message.Progress;
import nl.trede.model.Address;
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
        CodingRows rows = rows(scan, texts);
        List<CodingRow> found = new ArrayList<>();
        scan.over(
                placed -> {
                    for (int i = 0; i < placed.count(); i++)
                        if (has(placed.rows()[i], r) && has(placed.columns()[i], c))
                            found.add(row(rows, placed, i));
                },
                Progress.NONE);
        return List.copyOf(found);
    }

    private static CodingRows rows(Scan scan, Texts texts) {
        return new CodingRows(scan.project(), scan.matcher().membership(), texts);
    }

    private static CodingRow row(CodingRows rows, Scan.Placed placed, int i) {
        return rows.standing(placed.document(), placed.all(), placed.codings()[i]);
    }

    private static int find(String kind, String address, List<Heading> headings) {
        return headings.indexOf(Address.find(kind, address, headings, Heading::key));
    }

    private static boolean has(int[] some, int one) {
        return Arrays.stream(some).anyMatch(other -> other == one);
    }

    /// The codings of a cell that has some; rows and columns are numbered as in the matrix.
    public record Behind(int row, int column, List<CodingRow> codings) {}

    /// What stands behind every cell, by row, then by column.
    public static List<Behind> behind(
            Project project, Matrix.Spec spec, Texts texts, Progress progress) {
        Scan scan = new Scan(project, spec, texts);
        CodingRows all = rows(scan, texts);
        int width = scan.columns().size();
        Map<Integer, List<CodingRow>> cells = new TreeMap<>();
        scan.over(
                placed -> {
                    for (int i = 0; i < placed.count(); i++) {
                        CodingRow row = row(all, placed, i);
                        for (int r : placed.rows()[i])
                            for (int c : placed.columns()[i])
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
