package nl.trede.message;

import java.nio.file.Path;
import java.util.Optional;

/// What went wrong, where, and the way out; data until somebody shows it.
///
/// @param what the sentence that says what is wrong
/// @param where the file, with a line or another place in it where that is known; empty if the sentence says it
/// @param wayOut what the reader can do now
public record Problem(Message what, Optional<String> where, Optional<Message> wayOut) {
    public static Problem of(String key, Object... arguments) {
        return new Problem(Message.of(key, arguments), Optional.empty(), Optional.empty());
    }

    public Problem at(String place) {
        return new Problem(what, Optional.of(place), wayOut);
    }

    public Problem at(Path file) {
        return at(file.toString());
    }

    /// `line` counts from 1.
    public Problem at(String file, long line) {
        return new Problem(what, Optional.of(file + ":" + line), wayOut);
    }

    public Problem remedy(String key, Object... arguments) {
        return new Problem(what, where, Optional.of(Message.of(key, arguments)));
    }

    public TredeException asException() {
        return new TredeException(this);
    }

    public TredeException asException(Throwable cause) {
        return new TredeException(this, cause);
    }
}
