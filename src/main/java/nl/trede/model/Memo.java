package nl.trede.model;

import java.util.Optional;

/// Writing about anything that has an id.
public record Memo(MemoId id, Fields fields) implements Entity {
    public Optional<Thing> about() {
        return fields.get(Field.ABOUT);
    }

    public Optional<CoderId> coder() {
        return fields.get(Field.CODER);
    }

    public String text() {
        return fields.get(Field.TEXT).orElse("");
    }
}
