package nl.trede.change;

import nl.trede.model.CoderId;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One copy of a project with the coder who works in it: what a workspace does, in memory.
final class Copy implements Texts {
    private static final long START = Instant.parse("2024-03-01T09:00:00Z").toEpochMilli();

    final MemoryLog log;
    final CoderId coder;
    final Ids ids;
    Project project;

    private final Map<Hash, Blob> blobs = new HashMap<>();
    private final Set<Hash> erasedBlobs = new HashSet<>();
    private final long number;
    private final long ahead;
    private long session;
    private long now = START;
    private Author author;

    /// The project after each entry that came alone, by its `seq`.
    final Map<Long, Project> after = new HashMap<>();

    private Copy(long number, long ahead, CoderId coder, MemoryLog log, Project project) {
        this.number = number;
        this.ahead = ahead;
        this.coder = coder;
        this.log = log;
        this.project = project;
        long[] drawn = {0};
        ids = new Ids(() -> number * 1000 + drawn[0]++);
        author = opened();
    }

    /// An empty copy.
    ///
    /// @param number what its ids and sessions are made of
    /// @param ahead how many milliseconds its clock is ahead
    static Copy empty(long number, long ahead, CoderId coder) {
        return new Copy(number, ahead, coder, new MemoryLog(), Project.EMPTY);
    }

    /// Another copy with the same in it, opened by the same coder elsewhere.
    Copy twin(long otherNumber) {
        return twin(otherNumber, ahead);
    }

    /// The same where the clock is `itsAhead` milliseconds ahead.
    Copy twin(long otherNumber, long itsAhead) {
        Copy twin = new Copy(otherNumber, itsAhead, coder, log.copy(), project);
        twin.blobs.putAll(blobs);
        twin.erasedBlobs.addAll(erasedBlobs);
        twin.now = now;
        twin.author = twin.opened();
        return twin;
    }

    private Author opened() {
        long newest = log.entries().stream().mapToLong(e -> e.stamp().time()).max().orElse(0);
        session++;
        Session opened = new Session(number * 100 + session, coder, "here", "1", now);
        long[] salts = {0};
        return new Author(
                opened, () -> Instant.ofEpochMilli(now + ahead), () -> "salt" + salts[0]++, newest);
    }

    /// Closes it and opens it again.
    void restart() {
        author = opened();
    }

    /// Lets time go by.
    void wait(int milliseconds) {
        now += milliseconds;
    }

    Step apply(Change change) {
        Entry entry = author.write(change);
        Draft draft = new Draft(project, log);
        draft.append(entry);
        Step step = draft.step();
        for (Blob blob : change.blobs()) put(blob);
        eraseBlobs(entry);
        project = step.after();
        after.put((long) log.size(), project);
        return step;
    }

    Optional<Step> apply(Optional<Change> change) {
        return change.map(this::apply);
    }

    private void put(Blob blob) {
        if (!erasedBlobs.contains(blob.hash())) blobs.put(blob.hash(), blob);
    }

    private void eraseBlobs(Entry entry) {
        for (Part part : entry.parts())
            if (part.erasesBlob())
                for (String hex : part.fields()) {
                    erasedBlobs.add(Hash.ofHex(hex));
                    blobs.remove(Hash.ofHex(hex));
                }
    }

    Merge.Merged merge(Copy other) {
        Merge.Merged merged = Merge.merge(project, log, other.log.entries());
        project = merged.step().after();
        other.blobs.values().forEach(this::put);
        log.entries().forEach(this::eraseBlobs);
        other.log.entries().forEach(entry -> author.know(entry.stamp().time()));
        return merged;
    }

    /// Takes in one entry of another copy.
    void take(Entry entry) {
        Draft draft = new Draft(project, log);
        draft.take(entry);
        project = draft.step().after();
        eraseBlobs(entry);
        author.know(entry.stamp().time());
    }

    Entry last() {
        return log.last().entry();
    }

    Entry entry(Stamp stamp) {
        return log.entry(stamp).orElseThrow().entry();
    }

    Step undo(Entry entry) {
        return apply(Undo.undo(project, log, entry(entry.stamp()), coder, false));
    }

    Step redo(Entry entry) {
        return apply(Undo.redo(project, log, entry(entry.stamp()), coder));
    }

    /// What the log adds up to, worked out from nothing.
    Project folded() {
        return fold(log.entries());
    }

    static Project fold(List<Entry> entries) {
        Fold fold = new Fold();
        entries.forEach(fold::add);
        return fold.project();
    }

    /// What the log would add up to if those parts of an entry had never been written.
    Project without(Stamp stamp, Set<Integer> parts) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : log.entries()) {
            List<Part> kept = new ArrayList<>(entry.parts());
            if (entry.stamp().equals(stamp)) for (int n : parts) kept.set(n, kept.get(n).erased());
            entries.add(entry.withParts(kept));
        }
        return fold(entries);
    }

    boolean has(Hash blob) {
        return blobs.containsKey(blob);
    }

    @Override
    public String text(Hash hash) {
        return new String(blob(hash).bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Segments segments(Hash hash) {
        return Segments.of(blob(hash).bytes());
    }

    private Blob blob(Hash hash) {
        return Optional.ofNullable(blobs.get(hash)).orElseThrow();
    }
}
