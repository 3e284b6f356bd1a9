package nl.trede.model;

/// A source: an interview, a plan, an article.
public record DocumentId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }
}
