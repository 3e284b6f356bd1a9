package nl.trede.model;

import nl.trede.text.TextRange;

/// A range of one revision of a document. A value without identity.
public record Passage(RevisionId revision, TextRange range) {}
