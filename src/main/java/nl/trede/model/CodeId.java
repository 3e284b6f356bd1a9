package nl.trede.model;

/// A code of the codebook.
public record CodeId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.CODE;
    }
}
