package nl.trede.model;

/// A coding: `value` alone identifies it; the document that it stands on, which never changes, goes with it so
/// that it is found without a search through all of them.
public record CodingId(DocumentId document, long value) implements Thing, Comparable<CodingId> {
    @Override
    public Kind kind() {
        return Kind.CODING;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodingId that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public int compareTo(CodingId other) {
        return Long.compare(value, other.value);
    }
}
