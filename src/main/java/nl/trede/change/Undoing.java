package nl.trede.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.trede.model.Stamp;

/// That an entry, or some of its parts, does not count, or counts again.
///
/// @param target the entry
/// @param parts the numbers of its parts, from 0; empty for all of them
/// @param again whether it counts again
record Undoing(Stamp target, Set<Integer> parts, boolean again) implements Change {
    static final String UNDO = "undo";
    static final String REDO = "redo";

    Undoing {
        parts = java.util.Collections.unmodifiableSet(new TreeSet<>(parts));
    }

    @Override
    public String kind() {
        return again ? REDO : UNDO;
    }

    @Override
    public List<Blob> blobs() {
        return List.of();
    }

    boolean concerns(int part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
