package nl.trede.change;

import java.util.ArrayList;
import java.util.List;

/// Several changes that are one: all or nothing, one step to undo.
///
/// @param kind what it was done as, `import`
record Together(String kind, List<Change.One> parts) implements Change {
    Together {
        parts = List.copyOf(parts);
    }

    /// Flattens: what is itself several changes gives its parts.
    static Together of(String kind, List<? extends Change> changes) {
        List<Change.One> parts = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case One one -> parts.add(one);
                case Together more -> parts.addAll(more.parts);
                case Undoing _ -> throw new IllegalArgumentException("undoing stands alone");
            }
        }
        return new Together(kind, parts);
    }

    @Override
    public List<Blob> blobs() {
        return parts.stream().flatMap(part -> part.blobs().stream()).toList();
    }
}
