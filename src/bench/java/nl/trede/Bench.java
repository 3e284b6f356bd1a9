package nl.trede;

import nl.trede.generate.StudyGenerator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Measures what is promised of speed and memory, each against the least work that would do, in the same run. Prints
/// a table; ends with 0 also where something falls short.
///
/// Arguments, with commas or apart: `full` or `small`, the size of the study; the benchmarks to run, `import`, `index`,
/// `search`, `coding`, `open`, `matrix`, `memory`, or `all`.
final class Bench {
    private Bench() {}

    /// A promise of speed.
    interface Promise {
        List<Figure> measure(BenchStudy study) throws IOException;
    }

    private enum Named {
        IMPORT(ImportBench::measure),
        INDEX(IndexBench::measure),
        SEARCH(SearchBench::measure),
        CODING(CodingBench::measure),
        OPEN(OpenBench::measure),
        MATRIX(MatrixBench::measure),
        MEMORY(MemoryBench::measure);

        final Promise promise;

        Named(Promise promise) {
            this.promise = promise;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    static void main(String[] arguments) throws IOException {
        Set<String> words = new TreeSet<>(Arrays.asList(String.join(",", arguments).split(",")));
        words.removeAll(Set.of("", "all", "full"));
        StudyGenerator size =
                words.remove("small") ? StudyGenerator.SMALL : StudyGenerator.COMFORTABLE;
        List<Named> wanted = new ArrayList<>();
        boolean all = words.isEmpty();
        for (Named one : Named.values()) if (all || words.remove(one.word())) wanted.add(one);
        if (!words.isEmpty()) throw new IllegalArgumentException("no such benchmark: " + words);
        try (BenchStudy study = new BenchStudy(size)) {
            describe(size);
            for (Named one : wanted) one.promise.measure(study).forEach(OUT::println);
        }
    }

    private static void describe(StudyGenerator size) {
        OUT.printf(
                "Java %s, %d cores, at most %d MB of heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        OUT.printf(
                Locale.ROOT,
                "%,d documents of %,d characters, %,d codings, %d codes, %d cases, %d coders%n",
                size.documents(),
                size.characters(),
                size.codings(),
                size.codes(),
                size.cases(),
                size.coders());
        OUT.println("Medians; ratios pair by pair, half of them within the brackets.");
        OUT.println();
        OUT.println(Figure.HEADINGS);
    }
}
