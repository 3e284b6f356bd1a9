package nl.trede.model;

/// A unit of comparison.
public record CaseId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.CASE;
    }
}
