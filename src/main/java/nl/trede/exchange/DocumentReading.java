package nl.trede.exchange;

import nl.trede.exchange.ImportFiles.Source;
import nl.trede.exchange.Manifest.WrittenDocument;
import nl.trede.language.Annotator;
import nl.trede.message.Cancelled;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Reads documents and divides their texts, on some threads at once; hands them over in order, on the thread that
/// asks.
final class DocumentReading {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final ThreadLocal<Map<String, Annotator>> annotators =
            ThreadLocal.withInitial(HashMap::new);
    private final AtomicBoolean unwanted = new AtomicBoolean();

    record Document(Source source, SourceText text, String language, Segments segments) {}

    private DocumentReading() {}

    /// @throws TredeException that of the first document, in order, that cannot be read
    /// @throws Cancelled if `progress` says so
    static void read(List<Source> sources, Progress progress, Consumer<Document> each) {
        new DocumentReading().readAll(sources, progress, each);
    }

    private void readAll(List<Source> sources, Progress progress, Consumer<Document> each) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            try {
                Queue<Future<Document>> reading = new ArrayDeque<>();
                for (Source source : sources) reading.add(threads.submit(() -> read(source)));
                int total = sources.size();
                while (!reading.isEmpty()) {
                    progress.step(total - reading.size(), total);
                    each.accept(result(reading.remove()));
                }
                progress.step(total, total);
            } finally {
                unwanted.set(true);
                threads.shutdownNow();
            }
        }
    }

    private static Document result(Future<Document> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private Document read(Source source) {
        SourceText text = Importers.read(source.file(), (_, _) -> goOn());
        String language =
                source.written()
                        .flatMap(WrittenDocument::language)
                        .orElseGet(() -> Annotator.guess(text.text()));
        Segments.Builder segments = new Segments.Builder();
        goOn();
        annotators.get().computeIfAbsent(language, Annotator::of).divide(text.text(), segments);
        if (!text.pages().isEmpty()) segments.foundBy(Kind.PAGE, text.format());
        for (PageOfText page : text.pages())
            segments.add(Kind.PAGE, page.range().start(), page.range().end(), page.label());
        return new Document(source, text, language, segments.build());
    }

    private void goOn() {
        if (unwanted.get()) throw new Cancelled();
    }
}
