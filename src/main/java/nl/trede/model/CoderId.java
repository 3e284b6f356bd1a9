package nl.trede.model;

/// Who codes.
public record CoderId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.CODER;
    }
}
