package nl.trede.model;

/// A thing with what is said of it.
public sealed interface Entity permits Case, Code, Coder, Document, Facet, Memo, Question {
    Thing id();

    Fields fields();

    /// Whether it was made and not removed. What was removed may still be shown, where something refers to it.
    default boolean exists() {
        return fields().exist();
    }

    default String name() {
        return fields().get(Field.NAME).orElse("");
    }
}
