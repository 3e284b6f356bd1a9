package nl.trede.change;

import nl.trede.model.Stamp;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns changes into entries of one session: gives them stamps and salts. Used by one thread.
public final class Author {
    private final Session session;
    private final InstantSource clock;
    private final Supplier<String> salts;
    private long lastTime;

    /// @param lastTime the time of the newest stamp in the log
    /// @param salts a different text each time that cannot be guessed, so that nobody can find an erased body by
    ///     trying hashes
    public Author(Session session, InstantSource clock, Supplier<String> salts, long lastTime) {
        this.session = session;
        this.clock = clock;
        this.salts = salts;
        this.lastTime = lastTime;
    }

    public Session session() {
        return session;
    }

    public Entry write(Change change) {
        return switch (change) {
            case Change.One one -> entry(one.kind(), Optional.empty(), List.of(one));
            case Together all -> entry(all.kind(), Optional.empty(), all.parts());
            case Undoing undoing ->
                    entry(undoing.kind(), Optional.of(undoing.decision()), List.of());
        };
    }

    /// Says that the log holds a stamp with this time, so that what is written next is later.
    public void know(long time) {
        lastTime = Math.max(lastTime, time);
    }

    private Entry entry(
            String kind, Optional<Entry.Decision> decides, List<? extends Change.One> changes) {
        long wall = clock.millis();
        lastTime = Math.max(wall << 16, lastTime + 1);
        List<Part> parts = new ArrayList<>(changes.size());
        for (Change.One change : changes) parts.add(Part.of(change, salts.get()));
        return Entry.of(
                new Stamp(lastTime, session.key()), session.coder(), wall, kind, decides, parts);
    }
}
