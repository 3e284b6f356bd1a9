package nl.trede.cli;

import nl.trede.analysis.Cell;
import nl.trede.analysis.Heading;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Passages;
import nl.trede.exchange.sheet.Csv;
import nl.trede.exchange.sheet.MatrixHtml;
import nl.trede.exchange.sheet.MatrixTable;
import nl.trede.exchange.sheet.Note;
import nl.trede.exchange.sheet.Xlsx;
import nl.trede.model.FilterTerms;
import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One matrix in every format that it can be written in.
final class MatrixWriting {
    private static final int TERMINAL = 120;

    private final Workspace workspace;
    private final FilterTerms terms;
    private final Csv.Dialect dialect;
    private final Output output;
    private final ZonedDateTime made = ZonedDateTime.now(ZoneId.systemDefault());
    private final Matrix matrix;

    MatrixWriting(
            Workspace workspace,
            Matrix.Spec spec,
            FilterTerms terms,
            Csv.Dialect dialect,
            Output output) {
        this.workspace = workspace;
        this.terms = terms;
        this.dialect = dialect;
        this.output = output;
        matrix = Matrix.of(workspace.project(), spec, workspace.texts(), output.progress());
    }

    void write(MatrixCommand.Format format, OutputStream out) throws IOException {
        switch (format) {
            case table -> utf8(out, MatrixTable.of(matrix, output.words(), TERMINAL));
            case csv -> Csv.matrix(matrix, dialect, out);
            case json -> utf8(out, Output.text(json()) + "\n");
            case xlsx -> Xlsx.matrix(matrix, behind(), note(), output.words(), out);
            case html -> utf8(out, MatrixHtml.page(matrix, behind(), note(), output.words()));
        }
    }

    byte[] bytes(MatrixCommand.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return out.toByteArray();
    }

    private static void utf8(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Passages.Behind> behind() {
        return Passages.behind(
                workspace.project(), matrix.spec(), workspace.texts(), output.progress());
    }

    private Note note() {
        return new Note(workspace.project().name(), terms, made);
    }

    record HeadingRow(String key, String label, @Nullable String parent) {}

    record CellRow(@Nullable Number value, String state) {}

    record Whole(
            List<HeadingRow> rows,
            List<HeadingRow> columns,
            List<List<CellRow>> cells,
            Matrix.Totals totals,
            Map<String, List<String>> filter,
            String made) {}

    Whole json() {
        List<List<CellRow>> cells = new ArrayList<>();
        for (List<Cell> row : matrix.cells())
            cells.add(row.stream().map(MatrixWriting::cell).toList());
        Map<String, List<String>> filter = new LinkedHashMap<>();
        terms.terms().forEach((option, words) -> filter.put(option.word(), words));
        return new Whole(
                headings(matrix.rows()),
                headings(matrix.columns()),
                cells,
                matrix.totals(),
                filter,
                made.toOffsetDateTime().toString());
    }

    private static CellRow cell(Cell cell) {
        return new CellRow(cell.value().orElse(null), cell.state().word());
    }

    private static List<HeadingRow> headings(List<Heading> headings) {
        return headings.stream()
                .map(h -> new HeadingRow(h.key(), h.label(), h.parent().orElse(null)))
                .toList();
    }
}
