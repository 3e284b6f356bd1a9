package nl.trede.store;

import nl.trede.change.Blob;
import nl.trede.message.Problem;
import nl.trede.model.Hash;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of one project file, read over a connection of their own; the ones last asked for are kept.
///
/// May be used from any thread. What is being written is handed out before it is committed, so that one edit can build
/// on another of the same transaction.
final class StoredTexts implements Texts, AutoCloseable {
    /// Some 500 transcripts with their segments.
    private static final long LIMIT = 64_000_000;

    /// What segments take in memory for each of their bytes, roughly: two numbers of four bytes from some three.
    private static final int SWELL = 3;

    private final Database database;
    private final Blobs blobs;
    private final Map<Hash, Blob> arriving = new HashMap<>();
    private final LinkedHashMap<Hash, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    private record Kept(Object value, long weight) {}

    /// @param database used by nobody else
    StoredTexts(Database database) {
        this.database = database;
        blobs = new Blobs(database);
    }

    @Override
    public String text(Hash hash) {
        Optional<Object> known = known(hash);
        if (known.isPresent() && known.get() instanceof String text) return text;
        byte[] bytes = bytes(hash);
        String text = new String(bytes, StandardCharsets.UTF_8);
        keep(hash, text, 2L * bytes.length);
        return text;
    }

    @Override
    public Segments segments(Hash hash) {
        Optional<Object> known = known(hash);
        if (known.isPresent() && known.get() instanceof Segments segments) return segments;
        byte[] bytes = bytes(hash);
        Segments segments;
        try {
            segments = Segments.of(bytes);
        } catch (IllegalArgumentException unreadable) {
            throw Failure.damaged().at(database.file()).asException(unreadable);
        }
        keep(hash, segments, (long) SWELL * bytes.length);
        return segments;
    }

    /// The bytes of a blob of whatever kind.
    ///
    /// @throws nl.trede.message.TredeException if they were erased or are damaged
    synchronized byte[] bytes(Hash hash) {
        Blob fresh = arriving.get(hash);
        if (fresh != null) return fresh.bytes();
        return blobs.get(hash)
                .orElseThrow(() ->
                        Problem.of("store.text.gone", hash.hex().substring(0, 12))
                                .at(database.file())
                                .remedy("store.text.gone.way")
                                .asException());
    }

    private synchronized Optional<Object> known(Hash hash) {
        return Optional.ofNullable(kept.get(hash)).map(Kept::value);
    }

    private synchronized void keep(Hash hash, Object value, long heavy) {
        Kept before = kept.put(hash, new Kept(value, heavy));
        weight += heavy - (before == null ? 0 : before.weight);
        var eldest = kept.entrySet().iterator();
        while (weight > LIMIT && eldest.hasNext()) {
            weight -= eldest.next().getValue().weight;
            eldest.remove();
        }
    }

    synchronized void arrive(List<Blob> fresh) {
        fresh.forEach(blob -> arriving.put(blob.hash(), blob));
    }

    /// What was arriving is in the file, or never will be.
    ///
    /// @param erased whether something was erased: nothing of it may be handed out again
    synchronized void arrived(boolean erased) {
        arriving.clear();
        if (!erased) return;
        kept.clear();
        weight = 0;
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
