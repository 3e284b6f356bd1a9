package nl.trede.analysis;

import nl.trede.message.Progress;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Matcher;
import nl.trede.model.Project;
import nl.trede.model.Texts;

/// Which codings fall in which cells of a matrix. Whatever counts or lists them does so by this.
final class Scan {
    /// Is shown every coding that falls in some cell, document by document in order.
    interface Visitor {
        void document(Placed placed);
    }

    /// The codings of one document that fall in some cell, in the order of its text. The arrays are used again for
    /// the next document, and are longer than need be.
    ///
    /// @param count how many there are
    /// @param codings their rows in `all`
    /// @param rows by coding the rows of the matrix under which it falls, at least one
    /// @param columns likewise the columns
    record Placed(
            int document,
            DocumentCodings all,
            int count,
            int[] codings,
            int[][] rows,
            int[][] columns) {}

    private final Project project;
    private final Matcher matcher;
    private final int[] documents;
    private final Side rows;
    private final Side columns;

    Scan(Project project, Matrix.Spec spec, Texts texts) {
        this.project = project;
        matcher = spec.filter().matcher(project, texts);
        documents = matcher.admittedDocuments();
        Sides sides = new Sides(project, spec, matcher, documents);
        rows = sides.side(spec.rows());
        columns = sides.side(spec.columns());
    }

    Project project() {
        return project;
    }

    Matcher matcher() {
        return matcher;
    }

    /// The documents that pass the filter, in order.
    int[] documents() {
        return documents;
    }

    Side rows() {
        return rows;
    }

    Side columns() {
        return columns;
    }

    void over(Visitor visitor, Progress progress) {
        int[] codings = {};
        int[][] inRows = {};
        int[][] inColumns = {};
        for (int i = 0; i < documents.length; i++) {
            progress.step(i, documents.length);
            int document = documents[i];
            DocumentCodings all = project.codings(project.documents().at(document).id());
            if (codings.length < all.size()) {
                codings = new int[all.size() * 2];
                inRows = new int[codings.length][];
                inColumns = new int[codings.length][];
            }
            int count = matcher.matching(document, all, codings);
            rows.placement().place(document, all, codings, count, inRows);
            columns.placement().place(document, all, codings, count, inColumns);
            count = dropUnplaced(codings, count, inRows, inColumns);
            if (count > 0)
                visitor.document(new Placed(document, all, count, codings, inRows, inColumns));
        }
        progress.step(documents.length, documents.length);
    }

    private static int dropUnplaced(int[] codings, int count, int[][] inRows, int[][] inColumns) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (inRows[i].length == 0 || inColumns[i].length == 0) continue;
            if (kept < i) {
                codings[kept] = codings[i];
                inRows[kept] = inRows[i];
                inColumns[kept] = inColumns[i];
            }
            kept++;
        }
        return kept;
    }
}
