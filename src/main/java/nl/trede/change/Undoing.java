package nl.trede.change;

import java.util.List;

/// That an entry, or some of its parts, does not count, or counts again.
record Undoing(Entry.Decision decision) implements Change {
    static final String UNDO = "undo";
    static final String REDO = "redo";

    @Override
    public String kind() {
        return decision.again() ? REDO : UNDO;
    }

    @Override
    public List<Blob> blobs() {
        return List.of();
    }
}
