package nl.trede.analysis;

import nl.trede.message.Progress;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Matcher;
import nl.trede.model.Project;
import nl.trede.model.Texts;

/// Which codings fall in which cells of a matrix. Whatever counts or lists them does so by this.
final class Scan {
    /// Is shown every coding that falls in some cell, in the order of the documents and of their text.
    interface Visitor {
        /// The codings that follow stand on this document.
        void document(int document, DocumentCodings all);

        /// A coding falls in each cell of one of `rows` and one of `columns`; neither is empty, and both belong to
        /// the scan.
        void coding(int row, int[] rows, int[] columns);
    }

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
        Side.Placement inRows = rows.placement();
        Side.Placement inColumns = columns.placement();
        for (int i = 0; i < documents.length; i++) {
            progress.step(i, documents.length);
            int document = documents[i];
            DocumentCodings all = project.codings(project.documents().at(document).id());
            visitor.document(document, all);
            for (int row = 0; row < all.size(); row++) {
                if (!matcher.matches(document, all, row)) continue;
                int[] some = inRows.of(document, all, row);
                if (some.length == 0) continue;
                int[] others = inColumns.of(document, all, row);
                if (others.length > 0) visitor.coding(row, some, others);
            }
        }
        progress.step(documents.length, documents.length);
    }
}
