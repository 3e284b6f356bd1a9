package nl.trede;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Matrix;
import nl.trede.message.Progress;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Project;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.util.List;

/// A matrix of cases by codes over all codings, every cell with its state, against a bare scan over primitive arrays
/// that counts the same cells.
final class MatrixBench {
    private static final int WARM_UPS = 200;
    private static final int ROUNDS = 201;

    private MatrixBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        try (Workspace workspace = study.open()) {
            Project project = workspace.project();
            Matrix.Spec spec = Matrix.Spec.of(new Axis.ByCase(), new Axis.ByCode());
            long first = Contest.timed(() -> matrix(workspace, project, spec)).once().nanoseconds();
            Columns columns = Columns.of(project);
            Contest.Outcome outcome =
                    Contest.of(
                            WARM_UPS,
                            ROUNDS,
                            Contest.timed(() -> matrix(workspace, project, spec)),
                            Contest.timed(() -> columns.check(columns.count())));
            Matrix.Spec rolledUp = spec.rolledUp();
            long tree =
                    Contest.of(
                                    WARM_UPS,
                                    ROUNDS,
                                    Contest.timed(() -> matrix(workspace, project, rolledUp)),
                                    Contest.timed(() -> {}))
                            .ours();
            return List.of(
                    Figure.atMost(
                            "matrix over %,d codings".formatted(columns.documents.length),
                            outcome,
                            2,
                            20),
                    Figure.told("the same, the first in a process", Figure.time(first)),
                    Figure.told("the same, rolled up the tree of codes", Figure.time(tree)));
        }
    }

    private static void matrix(Workspace workspace, Project project, Matrix.Spec spec) {
        Matrix matrix = Matrix.of(project, spec, workspace.texts(), Progress.NONE);
        if (matrix.totals().all().intValue() == 0) throw new IllegalStateException("no codings");
    }

    /// The codings as bare columns, and the case of each document.
    record Columns(
            int[] documents,
            int[] codes,
            boolean[] removed,
            int[] caseOf,
            int cases,
            int codeCount) {
        static Columns of(Project project) {
            int size = project.allCodings().size();
            int[] documents = new int[size];
            int[] codes = new int[size];
            boolean[] removed = new boolean[size];
            int n = 0;
            for (int document = 0; document < project.documents().size(); document++) {
                DocumentCodings all = project.codings(project.documents().at(document).id());
                for (int row = 0; row < all.size(); row++) {
                    documents[n] = document;
                    codes[n] = all.code(row);
                    removed[n++] = all.isRemoved(row);
                }
            }
            int[] caseOf = new int[project.documents().size()];
            for (int one = 0; one < project.cases().size(); one++)
                for (var member : project.cases().at(one).members())
                    caseOf[project.documents().indexOf(member.document())] = one;
            return new Columns(
                    documents,
                    codes,
                    removed,
                    caseOf,
                    project.cases().size(),
                    project.codes().size());
        }

        int[] count() {
            int[] counts = new int[cases * codeCount];
            for (int i = 0; i < documents.length; i++)
                if (!removed[i]) counts[caseOf[documents[i]] * codeCount + codes[i]]++;
            return counts;
        }

        void check(int[] counts) {
            if (counts[0] < 0) throw new IllegalStateException();
        }
    }
}
