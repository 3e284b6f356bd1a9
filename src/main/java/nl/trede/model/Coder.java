package nl.trede.model;

/// Who did it.
public record Coder(CoderId id, Fields fields) implements Entity {}
