package nl.trede.analysis;

import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.model.Filter;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.util.List;
import java.util.OptionalInt;

/// Codings counted by two axes. Immutable.
///
/// @param cells by row, then by column
public record Matrix(
        Spec spec,
        List<Heading> rows,
        List<Heading> columns,
        List<List<Cell>> cells,
        Totals totals) {
    /// What a matrix is to show.
    ///
    /// @param depth how many levels of codes or cases are shown; those deeper count in the one above that is shown
    /// @param rollup whether a code or case also counts what lies below it, each coding once
    public record Spec(
            Axis rows,
            Axis columns,
            Measure measure,
            OptionalInt depth,
            boolean rollup,
            Filter filter) {
        public Spec {
            if (depth.isPresent() && depth.getAsInt() < 1)
                throw Problem.of("matrix.depth.small", depth.getAsInt()).asException();
        }

        /// All codings, every level for itself.
        public static Spec of(Axis rows, Axis columns) {
            return new Spec(rows, columns, Measure.CODINGS, OptionalInt.empty(), false, Filter.ALL);
        }

        public Spec measuring(Measure other) {
            return new Spec(rows, columns, other, depth, rollup, filter);
        }

        public Spec toDepth(int levels) {
            return new Spec(rows, columns, measure, OptionalInt.of(levels), rollup, filter);
        }

        public Spec rolledUp() {
            return new Spec(rows, columns, measure, depth, true, filter);
        }

        public Spec where(Filter other) {
            return new Spec(rows, columns, measure, depth, rollup, other);
        }
    }

    /// The measure of all that falls in some cell of a row, of a column, of the whole: each coding, word, document
    /// or coder once, so not the sum of the cells.
    public record Totals(List<Number> rows, List<Number> columns, Number all) {}

    /// @param progress steps once a document
    /// @throws nl.trede.message.TredeException if the project does not have what an axis names
    public static Matrix of(Project project, Spec spec, Texts texts, Progress progress) {
        Scan scan = new Scan(project, spec, texts);
        Tally tally = new Tally(scan, spec.measure(), texts);
        scan.over(tally, progress);
        return new Matrix(
                spec,
                scan.rows().headings(),
                scan.columns().headings(),
                tally.cells(),
                tally.totals());
    }
}
