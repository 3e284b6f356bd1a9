package nl.trede.model;

/// What came of it when a document was asked about a topic.
public enum Answer {
    ANSWERED,
    UNKNOWN,
    UNCHANGED
}
