package nl.trede.cli;

import nl.trede.message.Cancelled;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.Words;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;

/// Where a command says things: results on standard output, messages and progress on standard error.
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long MILLISECONDS_BETWEEN_SIGNS_OF_LIFE = 200;

    private final PrintStream out;
    private final PrintStream err;
    private final Words words;
    private final boolean terminal;

    Output(PrintStream out, PrintStream err, Words words, boolean terminal) {
        this.out = out;
        this.err = err;
        this.words = words;
        this.terminal = terminal;
    }

    Words words() {
        return words;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
        out.flush();
    }

    void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /// Exactly this, with nothing behind it.
    void exactly(String text) {
        out.print(text);
        out.flush();
    }

    /// One JSON value: records, lists and maps as they are.
    void json(Object value) {
        line(text(value));
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    void message(Message message) {
        err.print(words.say(message) + "\n");
        err.flush();
    }

    void problem(Problem problem) {
        err.print(words.say(problem) + "\n");
        err.flush();
    }

    /// Shows on a terminal how far it is; nothing in a pipe.
    Progress progress() {
        return terminal ? new Line() : Progress.NONE;
    }

    private final class Line implements Progress {
        private long shown;

        @Override
        public void step(long done, long total) {
            if (Thread.currentThread().isInterrupted()) throw new Cancelled();
            long now = System.currentTimeMillis();
            boolean finished = done == total;
            if (shown == 0) shown = now;
            if (!finished && now - shown < MILLISECONDS_BETWEEN_SIGNS_OF_LIFE) return;
            shown = now;
            err.print(finished ? "\r\u001b[K" : "\r" + done + (total > 0 ? "/" + total : ""));
            err.flush();
        }
    }
}
