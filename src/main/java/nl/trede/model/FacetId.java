package nl.trede.model;

/// A scale that qualifies codings.
public record FacetId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.FACET;
    }
}
