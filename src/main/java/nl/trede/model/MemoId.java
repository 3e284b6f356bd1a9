package nl.trede.model;

/// A piece of writing about something.
public record MemoId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.MEMO;
    }
}
