package nl.trede.model;

/// How a coding came about.
public enum Origin {
    HAND,
    RULE,
    SUGGESTION,
    IMPORT
}
