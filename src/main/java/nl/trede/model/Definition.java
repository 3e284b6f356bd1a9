package nl.trede.model;

/// What a code means: its definition, when to use it, when not, and an example. Each may be empty.
public record Definition(String definition, String use, String not, String example) {
    public static final Definition NONE = new Definition("", "", "", "");
}
