package nl.trede;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Matrix;
import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.search.Hits;
import nl.trede.search.Query;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/// What is on the heap of another process, after collection, with the large project open, its index, one search, one
/// matrix, and after every text has been read once.
final class MemoryBench {
    private static final long GOAL = 400;
    private static final int COLLECTIONS = 5;

    private MemoryBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        study.open().close();
        String[] used = Child.run(MemoryBench.class, study.project().toString()).split(" ");
        long all = Long.parseLong(used[0]);
        String what = "memory, %,d codings and all texts open".formatted(study.size.codings());
        return List.of(
                new Figure(
                        what,
                        all + " MB",
                        "",
                        "",
                        "",
                        "≤ " + GOAL + " MB",
                        all <= GOAL ? "met" : "SHORT"),
                Figure.told("of this, project and index alone", used[1] + " MB"));
    }

    static void main(String[] arguments) throws InterruptedException {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]), BenchStudy.WHO)) {
            long alone = used();
            for (Document document : workspace.project().documents().existing()) {
                workspace.texts().text(document.current().text());
                workspace.texts().segments(document.current().segments());
            }
            Hits hits = workspace.search(Query.parse("woning"), Progress.NONE);
            Matrix.Spec spec = Matrix.Spec.of(new Axis.ByCase(), new Axis.ByCode());
            Matrix matrix = Matrix.of(workspace.project(), spec, workspace.texts(), Progress.NONE);
            long all = used();
            if (hits.total() == 0 || matrix.rows().isEmpty())
                throw new IllegalStateException("nothing was found");
            Child.answer((all >> 20) + " " + (alone >> 20));
        }
    }

    private static long used() throws InterruptedException {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
            Thread.sleep(100);
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
