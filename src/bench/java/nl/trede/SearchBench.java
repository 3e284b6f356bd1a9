package nl.trede;

import nl.trede.message.Progress;
import nl.trede.search.Query;
import nl.trede.search.RawMatches;
import nl.trede.workspace.Places;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every exact hit of a query in all documents, against raw `Weight.matches` over the same index. Both must find the
/// same number.
final class SearchBench {
    private static final int WARM_UPS = 15;
    private static final int ROUNDS = 31;

    /// A word as written, frequent and rare; a word in all its forms; a phrase of frequent words, and of rarer ones.
    private static final List<String> QUERIES =
            List.of(
                    "form:woningen",
                    "form:wijkbouwplannen",
                    "buurt",
                    "\"van de buurt\"",
                    "\"sociale woningen\"");

    private SearchBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (Workspace workspace = study.open();
                RawMatches raw = new RawMatches(index())) {
            for (String written : QUERIES) {
                Query.Leaf query = (Query.Leaf) Query.parse(written);
                int hits = workspace.search(query, Progress.NONE).total();
                Contest.Outcome outcome =
                        Contest.of(
                                WARM_UPS,
                                ROUNDS,
                                Contest.timed(() ->
                                        check(
                                                written,
                                                hits,
                                                workspace.search(query, Progress.NONE).total())),
                                Contest.timed(() -> check(written, hits, raw.count(query))));
                figures.add(
                        Figure.atMost(
                                "search %s, %,d hits".formatted(written, hits), outcome, 1.5));
            }
        }
        return figures;
    }

    private static void check(String query, int wanted, int found) {
        if (wanted != found)
            throw new IllegalStateException("%s: %d hits, or %d".formatted(query, wanted, found));
    }

    /// The only one there is: that of the project.
    private static Path index() throws IOException {
        try (Stream<Path> all = Files.list(Places.ofUser().cache().resolve("index"))) {
            List<Path> folders = all.toList();
            if (folders.size() != 1) throw new IllegalStateException("not one index: " + folders);
            return folders.getFirst();
        }
    }
}
