package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;

import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.message.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Reads files for tests, and holds every reading to what all must keep: an end in time, bounded memory, silence
/// on standard error, words in both languages.
final class Reading {
    static final Duration TIME = Duration.ofSeconds(30);

    /// Of all that is allocated on the way, whether it was given back or not.
    static final long MEMORY = 1L << 30;

    private static final String KEYS = "import.";

    private Reading() {}

    static SourceText of(Path file) {
        return quietly(() -> {
            SourceText read = Importers.read(file, Progress.NONE);
            read.notes().forEach(Reading::isSaid);
            return read;
        });
    }

    static SourceText of(Path folder, String name, byte[] bytes) {
        return of(write(folder, name, bytes));
    }

    /// The problem for which a file is refused, with all that a problem must have.
    static Problem refusal(Path file) {
        TredeException refused =
                quietly(() ->
                        catchThrowableOfType(
                                TredeException.class, () -> Importers.read(file, Progress.NONE)));
        assertThat(refused).as("%s is refused", file).isNotNull();
        Problem problem = refused.problem();
        assertThat(problem.where())
                .hasValueSatisfying(at -> assertThat(at).contains(file.toString()));
        assertThat(problem.wayOut()).hasValueSatisfying(Reading::isSaid);
        isSaid(problem.what());
        return problem;
    }

    static Problem refusal(Path folder, String name, byte[] bytes) {
        return refusal(write(folder, name, bytes));
    }

    /// The key of the sentence that says why.
    static String why(Path folder, String name, byte[] bytes) {
        return refusal(folder, name, bytes).what().key();
    }

    static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isSaid(Message message) {
        for (String language : List.of("nl", "en"))
            assertThat(Words.in(language).say(message))
                    .isNotBlank()
                    .doesNotContain(KEYS)
                    .doesNotContain("{", "}");
    }

    interface Work<T> {
        T done();
    }

    /// Does it within [#TIME] and [#MEMORY], and sees to it that nothing is printed or logged.
    static <T> T quietly(Work<T> work) {
        List<String> logged = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        logged.add(entry.getLoggerName() + ": " + entry.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return assertTimeoutPreemptively(TIME, () -> withinMemory(work));
        } finally {
            System.setErr(err);
            root.removeHandler(handler);
            assertThat(logged).isEmpty();
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    private static <T> T withinMemory(Work<T> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        T done = work.done();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MEMORY);
        return done;
    }
}
