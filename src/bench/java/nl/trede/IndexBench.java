package nl.trede;

import nl.trede.message.Progress;
import nl.trede.search.GivenTokens;
import nl.trede.search.Index;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The index of all texts, against a minimal Lucene indexer that is given the same tokens and fields. The first figure
/// has texts and lemmas at hand; the second is what runs after an import, with both looked up.
final class IndexBench {
    private static final int ROUNDS = 3;

    private IndexBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        try (Workspace workspace = Workspace.open(study.project(), BenchStudy.WHO)) {
            GivenTokens tokens = new GivenTokens(workspace.project(), workspace.texts());
            Contest.Run bare = () -> inNewFolder(study, tokens::indexBare);
            Contest.Outcome given =
                    Contest.of(1, ROUNDS, () -> inNewFolder(study, tokens::index), bare);
            Contest.Outcome whole =
                    Contest.of(
                            0,
                            ROUNDS,
                            () -> inNewFolder(study, folder -> index(workspace, folder)),
                            bare);
            return List.of(
                    Figure.speed(
                            "indexing %,d words, tokens given".formatted(tokens.words()),
                            given,
                            0.8),
                    Figure.speed("the same as after an import", whole, 0.8),
                    Figure.told(
                            "lemmas of %,d types alone".formatted(tokens.types()),
                            Figure.time(tokens.nanosecondsOfLemmas())));
        }
    }

    private static void index(Workspace workspace, Path folder) {
        try (Index index = Index.open(folder)) {
            index.follow(workspace.project(), workspace.texts(), Progress.NONE);
        }
    }

    private interface Indexing {
        void in(Path folder) throws IOException;
    }

    private static Contest.Spent inNewFolder(BenchStudy study, Indexing indexing)
            throws IOException {
        Path folder = study.file("index");
        try {
            return Contest.timed(() -> indexing.in(folder)).once();
        } finally {
            BenchStudy.delete(folder);
        }
    }
}
