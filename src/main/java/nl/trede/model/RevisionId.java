package nl.trede.model;

/// One text of a document: as it came, or as it was corrected.
public record RevisionId(long value) {}
