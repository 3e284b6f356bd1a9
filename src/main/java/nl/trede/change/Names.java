package nl.trede.change;

import nl.trede.message.Problem;

import java.util.Collection;

/// What a name must be.
public final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /// @param kind goes into the keys of the problems
    /// @param taken names that another has
    /// @throws nl.trede.message.TredeException if the name is blank, has white space around it or line ends in it,
    ///     is too long, or is taken
    public static void check(String kind, String name, Collection<String> taken) {
        if (name.isBlank()) throw Problem.of("edit.name.blank").asException();
        if (!name.equals(name.strip()) || name.lines().count() > 1)
            throw Problem.of("edit.name.spaces", name).asException();
        if (name.length() > LONGEST)
            throw Problem.of("edit.name.long", name.length(), LONGEST).asException();
        if (taken.contains(name)) throw Problem.of("edit." + kind + ".taken", name).asException();
    }
}
