package nl.trede.model;

/// The project itself, of which there is one: it has a name.
public record ProjectId(long value) implements Thing {
    public static final ProjectId THIS = new ProjectId(0);

    @Override
    public Kind kind() {
        return Kind.PROJECT;
    }
}
