package nl.trede.analysis;

import org.jspecify.annotations.Nullable;

/// Why the empty cells of one matrix are empty. A heading narrows what is asked as a filter would: a document or case
/// the documents, a code the code, a coder whose reading counts.
final class Reasons {
    private final Scan scan;
    private final Extent extent;
    private @Nullable Coverage coverage;

    Reasons(Scan scan, Extent extent) {
        this.scan = scan;
        this.extent = extent;
    }

    Cell.Empty why(int row, int column) {
        return coverage().why(extent.of(row, column), code(row, column), reader(row, column));
    }

    /// Made when the first empty cell asks for it.
    private Coverage coverage() {
        Coverage known = coverage;
        if (known != null) return known;
        known = new Coverage(scan, coders());
        coverage = known;
        return known;
    }

    private int[] coders() {
        if (scan.rows().isAbout(Side.About.CODERS)) return scan.rows().things();
        return scan.columns().isAbout(Side.About.CODERS) ? scan.columns().things() : Side.NOWHERE;
    }

    private int code(int row, int column) {
        if (scan.rows().isAbout(Side.About.CODES)) return scan.rows().things()[row];
        return scan.columns().isAbout(Side.About.CODES)
                ? scan.columns().things()[column]
                : Coverage.ANY;
    }

    private int reader(int row, int column) {
        if (scan.rows().isAbout(Side.About.CODERS)) return row;
        return scan.columns().isAbout(Side.About.CODERS) ? column : 0;
    }
}
